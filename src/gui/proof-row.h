/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/worker.h"

G_BEGIN_DECLS

/** MunProofRow: one kept file: a small picture of it where it is one, whether it is still what was added, and what can be done with it. It is
 * checked as soon as it is shown. */
#define MUN_TYPE_PROOF_ROW (mun_proof_row_get_type ())
G_DECLARE_FINAL_TYPE (MunProofRow, mun_proof_row, MUN, PROOF_ROW, AdwActionRow)

GtkWidget *mun_proof_row_new (MunWorkspace *workspace,
                              MunWorker    *worker,
                              MunRecord    *attachment);

G_END_DECLS
