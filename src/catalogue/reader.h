/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

#include "catalogue/texts.h"

G_BEGIN_DECLS

/* Reading XML that may come from anywhere: no network, no document type, no entities, no giant nodes. */

/**
 * MunReader: one file while it is read. What the mun_reader_… functions return lives in @strings and @blocks,
 * which outlive the document.
 */
typedef struct {
  char         *name;
  xmlDoc       *document;
  GStringChunk *strings;
  GPtrArray    *blocks;
} MunReader;

/**
 * mun_reader_new:
 * @bytes: the file
 * @name: what to call it in messages
 * @schema: (nullable): the built-in RELAX NG file it has to satisfy; %NULL for files that are known to
 * @error: #MUN_ERROR_INVALID with name, line and reason
 */
MunReader  *mun_reader_new           (GBytes        *bytes,
                                      const char    *name,
                                      const char    *schema,
                                      GError       **error);

void        mun_reader_free          (MunReader     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunReader, mun_reader_free)

/** mun_reader_fail: sets a #MUN_ERROR_INVALID that points to @line of the file. Returns: %FALSE */
gboolean    mun_reader_fail          (MunReader     *self,
                                      long           line,
                                      GError       **error,
                                      const char    *format,
                                      ...) G_GNUC_PRINTF (4, 5);

/** mun_reader_allocate: zeroed memory that lives as long as what was read */
gpointer    mun_reader_allocate      (MunReader     *self,
                                      gsize          size);

/** mun_reader_get_attribute: Returns: (nullable): the value of an attribute */
const char *mun_reader_get_attribute (MunReader     *self,
                                      const xmlNode *node,
                                      const char    *name);

/** mun_reader_get_words: Returns: the words of an attribute, %NULL-terminated, possibly none */
const char * const *mun_reader_get_words (MunReader     *self,
                                          const xmlNode *node,
                                          const char    *name);

/** mun_reader_get_texts: Returns: (nullable): the text of the child elements called @name, English first */
const MunTexts *mun_reader_get_texts (MunReader     *self,
                                      const xmlNode *node,
                                      const char    *name);

/** mun_reader_first, mun_reader_next: Returns: (nullable): the first or next element called @name */
xmlNode    *mun_reader_first         (const xmlNode *parent,
                                      const char    *name);
xmlNode    *mun_reader_next          (const xmlNode *node,
                                      const char    *name);

G_END_DECLS
