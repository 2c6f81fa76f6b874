/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "gui/worker.h"

G_BEGIN_DECLS

/* What the list of proof asks of a worker thread: whether a kept file is still what was added, and how it looks. */

typedef struct {
  char    *sha256;
  char    *name;    /* with the ending that tells what it is */
  GFile   *copy;    /* to be written; NULL to look only, or for a copy in a folder of its own */
} MunProofJob;

typedef struct {
  guint64    size;
  GdkPixbuf *picture; /* small; NULL: none to show */
  gboolean   unlike;  /* the name promises a picture, and it is none */
} MunProofCheck;

MunProofJob *mun_proof_job_new    (const char     *sha256,
                                   const char     *name,
                                   GFile          *copy);
void         mun_proof_job_free   (gpointer        job);
void         mun_proof_check_free (gpointer        check);

/** mun_proof_check: a MunWorkFunc with a #MunProofJob. Returns: a #MunProofCheck; an error says that the file is missing or not what was added */
gpointer     mun_proof_check      (MunWorkspace   *workspace,
                                   gpointer        data,
                                   GCancellable   *cancellable,
                                   GError        **error);
/** mun_proof_write: a MunWorkFunc with a #MunProofJob: writes a copy, checked. Returns: its GFile */
gpointer     mun_proof_write      (MunWorkspace   *workspace,
                                   gpointer        data,
                                   GCancellable   *cancellable,
                                   GError        **error);

/** mun_proof_picture: Returns: (transfer full) (nullable): the picture in @bytes, at most @size pixels wide and high; %NULL for what is none, is broken
 * or has more pixels than a camera makes */
GdkPixbuf   *mun_proof_picture    (GBytes         *bytes,
                                   int             size);

/** mun_proof_keep_ending: Returns: (transfer full): @typed with the ending of the file name @old, which tells other programs what it is */
char        *mun_proof_keep_ending (const char    *typed,
                                   const char     *old);

G_END_DECLS
