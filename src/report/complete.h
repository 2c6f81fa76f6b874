/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report/pdf-facts.h"
#include "report/pdf-writer.h"

G_BEGIN_DECLS

/* Completes what cairo draws into a PDF that everybody can read and that archives take (PDF/UA-1, PDF/A-3a): cairo 1.16 writes no
 * alternative texts, no artifacts, no language, no XMP and no colour profile. It does so on the way to the disk: each object is changed as cairo
 * hands it over, and nothing of the pages is kept. */

typedef struct _MunComplete MunComplete;

/**
 * MunAttachment: a file inside the PDF
 * @name: (transfer none): "register.csv"
 * @description: (transfer none): what it is, in the language of the report
 * @type: (transfer none): "text/csv"
 */
typedef struct {
  const char *name;
  const char *description;
  const char *type;
  GBytes     *bytes;
} MunAttachment;

MunComplete *mun_complete_new       (MunPdfWriteFunc   func,
                                     gpointer          data);
void         mun_complete_free      (MunComplete      *self);

/** mun_complete_check: Returns: whether the file can still be finished; @error: as for mun_complete_finish() */
gboolean     mun_complete_check     (MunComplete      *self,
                                     GError          **error);

/** mun_complete_feed: takes what cairo writes. Returns: whether the file can still be finished */
gboolean     mun_complete_feed      (MunComplete      *self,
                                     const guchar     *data,
                                     gsize             length);

/**
 * mun_complete_describe:
 * @element: number of an element of the structure in the order they were begun, from 0
 * @tag: its tag
 * @entries: what is added to its dictionary, for instance "/Alt (A matrix)"; entries of several calls add up
 */
void         mun_complete_describe  (MunComplete      *self,
                                     guint             element,
                                     const char       *tag,
                                     const char       *entries);

/** mun_complete_identify: gives an element of the structure a name of its own, by which other programs find it. @id: letters, digits and hyphens */
void         mun_complete_identify  (MunComplete      *self,
                                     guint             element,
                                     const char       *tag,
                                     const char       *id);

/** mun_complete_add_link: the next link of the file. @text: what it leads to, in words */
void         mun_complete_add_link  (MunComplete      *self,
                                     const char       *destination,
                                     const char       *text);

/** mun_complete_add_bookmark: @visible: whether it is shown when the file is opened */
void         mun_complete_add_bookmark (MunComplete   *self,
                                        gboolean       visible);

/**
 * mun_complete_finish:
 * @attachments: (array length=n_attachments) (nullable): sorted by name
 * @error: #MUN_ERROR_FAILED when what cairo wrote was not understood; when nothing is set the writing failed
 *
 * Call it when cairo has finished. Returns: whether the file is complete
 */
gboolean     mun_complete_finish    (MunComplete      *self,
                                     const MunPdfFacts *facts,
                                     const MunAttachment *attachments,
                                     guint             n_attachments,
                                     GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunComplete, mun_complete_free)

G_END_DECLS
