/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Who has read what: the policy in force and other texts that everybody inside has to know. */

/** mun_reading_list_open: Returns: (transfer full) (element-type MunRecord): active people without a confirmation of this very version of @policy */
GPtrArray *mun_reading_list_open    (MunWorkspace *workspace,
                                     MunRecord    *policy);

/** mun_reading_list_confirm: records that @people (element-type MunRecord) read @policy, as one revision; who has confirmed already is left out.
 * @method: key of acknowledgement.method; @on: ISO date */
gboolean   mun_reading_list_confirm (MunWorkspace *workspace,
                                     MunRecord    *policy,
                                     GPtrArray    *people,
                                     const char   *method,
                                     const char   *on,
                                     GError      **error);

G_END_DECLS
