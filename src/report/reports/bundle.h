/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/reports.h"

G_BEGIN_DECLS

/* Packs of reports for one occasion: a folder with the PDFs in reading order and a list of them, with pages and checksums, in front. */

typedef struct _MunBundle MunBundle;

/** mun_bundles: Returns: all packs, %NULL-terminated */
const MunBundle * const *mun_bundles (void);

/** mun_bundle_find: @word: "certification", "customer" or "site", letter case aside. Returns: (nullable) */
const MunBundle *mun_bundle_find         (const char              *word);

const char      *mun_bundle_get_id       (const MunBundle         *self);

/** mun_bundle_get_title: untranslated N_() */
const char      *mun_bundle_get_title    (const MunBundle         *self);

/** mun_bundle_get_purpose: untranslated N_(): what it is for, one sentence */
const char      *mun_bundle_get_purpose  (const MunBundle         *self);

/** MunBundlePart: what the pack would hold, or why not. In the language of the window; all owned */
typedef struct {
  char     *title;  /* of a report or a file */
  char     *detail; /* the records it is about, or what to know of it; "" */
  gboolean  absent; /* there is nothing to print yet: @detail says what is missing */
} MunBundlePart;

/** mun_bundle_list: what mun_bundle_write() would write now, in its order. @options: the site of a site visit.
 * Returns: (transfer full) (element-type MunBundlePart). Safe in a worker thread with a workspace of its own. */
GPtrArray       *mun_bundle_list         (const MunBundle         *self,
                                          MunWorkspace            *workspace,
                                          const MunReportOptions  *options);

/** mun_bundle_folder_name: Returns: (transfer full): "Certification pack 2026-11-02" in the language of the reports; safe on every file system */
char            *mun_bundle_folder_name  (const MunBundle         *self,
                                          MunWorkspace            *workspace,
                                          const MunReportOptions  *options);

/** mun_bundle_folder_path: Returns: (transfer full): path of a folder in @parent that is not there yet, named like that */
char            *mun_bundle_folder_path  (const MunBundle         *self,
                                          MunWorkspace            *workspace,
                                          const MunReportOptions  *options,
                                          const char              *parent);

/**
 * mun_bundle_write:
 * @options: language, paper, distribution; the site of a site visit. The pack decides on the edition itself
 * @folder: made when it is not there; one with files in it is refused, as nobody could tell whose they are
 * @enter: whether each PDF is entered into the register of issued reports
 * @progress: (nullable): called with 0.0 to 1.0 in the calling thread
 * @n_files, @n_pages: (out) (optional)
 *
 * Without @enter nothing is left behind when it fails or is cancelled. Safe in a worker thread with a workspace of its own.
 */
gboolean         mun_bundle_write        (const MunBundle         *self,
                                          MunWorkspace            *workspace,
                                          const MunReportOptions  *options,
                                          const char              *folder,
                                          gboolean                 enter,
                                          void                   (*progress) (double done, gpointer data),
                                          gpointer                 progress_data,
                                          GCancellable            *cancellable,
                                          guint                   *n_files,
                                          guint                   *n_pages,
                                          GError                 **error);

G_END_DECLS
