/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/** MunWorker: a thread with a workspace of its own, read-only, that does one job after the other, so that the window never waits for the disk. */
#define MUN_TYPE_WORKER (mun_worker_get_type ())
G_DECLARE_FINAL_TYPE (MunWorker, mun_worker, MUN, WORKER, GObject)

/**
 * MunWorkFunc: runs in the thread.
 * @workspace: the thread's own; its records must not leave the thread
 *
 * Returns: (transfer full): the result, or %NULL with @error
 */
typedef gpointer (*MunWorkFunc) (MunWorkspace  *workspace,
                                 gpointer       data,
                                 GCancellable  *cancellable,
                                 GError       **error);

/** mun_worker_new: @workspace: whose file to read; the thread starts with the first job */
MunWorker *mun_worker_new    (MunWorkspace        *workspace);

/**
 * mun_worker_run:
 * @source: kept alive until @callback was called, in this thread
 * @data: (nullable) (transfer full): for @func
 * @free_data: (nullable): called in this thread or in the worker
 * @free_result: (nullable): for a result that came after @cancellable
 */
void       mun_worker_run    (MunWorker           *self,
                              gpointer             source,
                              MunWorkFunc          func,
                              gpointer             data,
                              GDestroyNotify       free_data,
                              GDestroyNotify       free_result,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);

/** mun_worker_finish: Returns: (transfer full) (nullable): the result; %NULL with @error, G_IO_ERROR_CANCELLED among them */
gpointer   mun_worker_finish (GAsyncResult        *result,
                              GError             **error);

G_END_DECLS
