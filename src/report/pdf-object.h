/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads the objects of a PDF one after the other, as cairo writes them, while they come. */

typedef enum {
  MUN_PDF_FOUND,       /* an object has been taken */
  MUN_PDF_MORE,        /* the rest of it has not come yet */
  MUN_PDF_TABLE,       /* no more objects: the table of cross-references begins */
  MUN_PDF_FAULT,       /* this is no PDF as cairo writes it */
} MunPdfOutcome;

/**
 * MunPdfObject: pointers into what was read
 * @p: behind the object
 * @data: (nullable): of a stream, @length bytes
 */
typedef struct {
  const char *p;
  guint       id;
  const char *value;
  const char *value_end;
  const char *data;
  gsize       length;
} MunPdfObject;

/**
 * mun_pdf_read_object:
 * @p: where to look, up to @end
 * @lengths: gets the numbers of the objects that say how long a stream is
 */
MunPdfOutcome mun_pdf_read_object (MunPdfObject *object,
                                   const char   *p,
                                   const char   *end,
                                   GHashTable   *lengths);

G_END_DECLS
