/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes the objects of a PDF in the order they come: streams one by one, the many small objects in compressed packs (object streams, ISO 32000-1,
 * 7.5.7). Compressing and writing happen in a thread of their own, beside the drawing. */

typedef struct _MunPdfWriter MunPdfWriter;

/** MunPdfWriteFunc: takes the next bytes of the file; called in the writer's thread. Returns: whether they could be written */
typedef gboolean (*MunPdfWriteFunc) (const void *bytes,
                                     gsize       length,
                                     gpointer    data);

MunPdfWriter *mun_pdf_writer_new    (MunPdfWriteFunc  func,
                                     gpointer         data);

/** mun_pdf_writer_free: stops at once where the file is not finished */
void          mun_pdf_writer_free   (MunPdfWriter    *self);

/**
 * mun_pdf_writer_add_stream:
 * @dict: the dictionary; "/Length" is set by the writer
 * @data: (array length=length): copied
 * @is_content: whether it is compressed content, perhaps of a page: then what lies outside of marked content becomes an artifact
 */
void          mun_pdf_writer_add_stream (MunPdfWriter *self,
                                         guint         id,
                                         const char   *dict,
                                         const void   *data,
                                         gsize         length,
                                         gboolean      is_content);

/** mun_pdf_writer_add_plain: a stream that the writer compresses */
void          mun_pdf_writer_add_plain  (MunPdfWriter *self,
                                         guint         id,
                                         const char   *dict,
                                         const void   *data,
                                         gsize         length);

/** mun_pdf_writer_add: @text: an object that is no stream; copied */
void          mun_pdf_writer_add    (MunPdfWriter    *self,
                                     guint            id,
                                     const char      *text,
                                     gsize            length);

/** mun_pdf_writer_add_unused: a number, used nowhere else, that a pack may have: without one its pack is kept in memory until all numbers are known */
void          mun_pdf_writer_add_unused (MunPdfWriter *self,
                                         guint         id);

/** mun_pdf_writer_has_failed: whether the file cannot be finished any more */
gboolean      mun_pdf_writer_has_failed (MunPdfWriter *self);

/**
 * mun_pdf_writer_finish:
 * @size: numbers used so far
 * @root: number of the catalogue
 * @info: number of the information dictionary
 *
 * Writes what is left and the table of objects; the file's identifier is a checksum of its content.
 *
 * Returns: whether all could be written
 */
gboolean      mun_pdf_writer_finish (MunPdfWriter    *self,
                                     guint            size,
                                     guint            root,
                                     guint            info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunPdfWriter, mun_pdf_writer_free)

G_END_DECLS
