/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/kit.h"

G_BEGIN_DECLS

/** mun_role_is_held: whether an assignment of a role counts today */
gboolean mun_role_is_held    (MunReport *report,
                              MunRecord *holder);

/** mun_role_matrix_add: the chapter with the matrix of roles and processes. @roles: (element-type MunRecord) */
void     mun_role_matrix_add (MunReport *report,
                              GPtrArray *roles);

G_END_DECLS
