/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/** MunProofList: the files kept as proof of a record; takes dropped files */
#define MUN_TYPE_PROOF_LIST (mun_proof_list_get_type ())
G_DECLARE_FINAL_TYPE (MunProofList, mun_proof_list, MUN, PROOF_LIST, GtkBox)

/** mun_proof_list_new: @writable: whether files can be added */
GtkWidget *mun_proof_list_new (MunWorkspace *workspace,
                               MunRecord    *record,
                               gboolean      writable);

G_END_DECLS
