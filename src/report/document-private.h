/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/document.h"

G_BEGIN_DECLS

typedef enum {
  MUN_ELEMENT_TITLE,          /* organisation, title, subtitle: put in front by the layout */
  MUN_ELEMENT_CONTROL,        /* document control block */
  MUN_ELEMENT_CONTENTS,
  MUN_ELEMENT_HEADING,
  MUN_ELEMENT_PARAGRAPH,
  MUN_ELEMENT_LIST,
  MUN_ELEMENT_DEFINITIONS,
  MUN_ELEMENT_CALLOUT,
  MUN_ELEMENT_KEY_FIGURES,
  MUN_ELEMENT_TABLE,
  MUN_ELEMENT_FIGURE,
  MUN_ELEMENT_SIGNATURES,
  MUN_ELEMENT_PAGE_BREAK,
  MUN_ELEMENT_ORIENTATION,
  MUN_ELEMENT_END,
} MunElementKind;

/** MunItem: an entry of a list, a pair of a definition list, a key figure, a field for a signature */
typedef struct {
  char *text;
  char *label;
  char *function;
  char *date;
  char *note;
} MunItem;

typedef struct {
  MunElementKind kind;
  guint          style;        /* level, MunParagraph, MunCallout, numbered, landscape, short end */
  char          *text;
  char          *number;       /* of a heading */
  char          *anchor;
  char          *note;         /* a footnote: of the text or of the caption */
  GPtrArray     *items;        /* MunItem */
  MunTable      *table;

  double         width;
  double         height;
  double         least;        /* height it may be drawn in to; 0 for none */
  MunDrawFunc    draw;
  gpointer       data;
  GDestroyNotify destroy;
  char          *caption;
  char          *alternative;
} MunElement;

MunElement *mun_element_new              (MunElementKind kind);
void        mun_element_free             (MunElement    *element);

/** mun_document_get_elements: Returns: (transfer none) (element-type MunElement) */
GPtrArray  *mun_document_get_elements    (MunDocument   *self);

/** mun_document_get_controls: Returns: (transfer none) (element-type MunItem) */
GPtrArray  *mun_document_get_controls    (MunDocument   *self);
MunColor    mun_document_get_accent      (MunDocument   *self);
MunColor    mun_document_get_classification_color (MunDocument *self);
GBytes     *mun_document_get_logo        (MunDocument   *self);
MunFront    mun_document_get_front       (MunDocument   *self);
gboolean    mun_document_get_contents    (MunDocument   *self);

G_END_DECLS
