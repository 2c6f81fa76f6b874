/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/** mun_history_list_new: the revisions that touched @record, newest first; each opens to what it changed, field by field */
GtkWidget *mun_history_list_new  (MunWorkspace         *workspace,
                                  MunRecord            *record);

/** mun_change_row_new: one changed field: label, old and new value. For this list and the history page */
GtkWidget *mun_change_row_new    (MunWorkspace         *workspace,
                                  const MunFieldChange *change);

/** mun_change_describe: @max: characters of each value. Returns: (transfer full): the same in one line: "Owner: Ida Holm → Noor Haddad" */
char      *mun_change_describe   (MunWorkspace         *workspace,
                                  const MunFieldChange *change,
                                  guint                 max);

G_END_DECLS
