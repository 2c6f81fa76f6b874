/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/layout.h"

G_BEGIN_DECLS

/**
 * MunPdfOptions: how a report is written; all zero is good
 * @attach_data: whether the tables of the report go into the PDF as CSV and XML files, see mun_document_data()
 */
typedef struct {
  MunPaper paper;
  gboolean attach_data;
} MunPdfOptions;

/**
 * mun_document_write_pdf:
 * @path: file to write; an existing one is replaced only when the new one is complete and on the disk
 * @options: (nullable): %NULL for A4
 * @progress: (nullable): called in this thread
 * @n_pages: (out) (optional): how many pages it has
 * @warnings: (out) (optional) (transfer full): sentences about what could not be shown as asked
 * @error: #G_IO_ERROR_CANCELLED, or #MUN_ERROR_FAILED when the disk is full, the folder cannot be written ...
 *
 * May be called in any thread; the document must not be changed meanwhile. The same document gives the same bytes,
 * whatever the locale and the time zone, when %MUN_TEXT_CREATED or SOURCE_DATE_EPOCH is set.
 */
gboolean mun_document_write_pdf (MunDocument          *self,
                                 const char           *path,
                                 const MunPdfOptions  *options,
                                 MunReportProgress     progress,
                                 gpointer              data,
                                 GCancellable         *cancellable,
                                 guint                *n_pages,
                                 GStrv                *warnings,
                                 GError              **error);

G_END_DECLS
