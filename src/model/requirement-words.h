/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/rules.h"

G_BEGIN_DECLS

/** mun_requirement_is_known: whether @words name what somebody can look up: a requirement or a clause of a standard, a record of this file by its number
 * or, for a document, an obligation, a demand, a plan or a process, by its name */
gboolean mun_requirement_is_known (MunWorkspace *workspace,
                                   const char   *words);

/** mun_requirement_review: a remark when the field of @record was changed and says nothing that is known; it refuses a requirement that no standard has.
 * @level: for other words */
void     mun_requirement_review   (MunWorkspace *workspace,
                                   MunRecord    *record,
                                   int           field,
                                   MunIssueLevel level,
                                   GPtrArray    *issues);

G_END_DECLS
