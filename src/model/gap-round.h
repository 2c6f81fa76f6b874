/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/conformity.h"

G_BEGIN_DECLS

/* A round of self-assessment against the catalogue: what it covers, what the records say, what still waits for an answer. */

/** mun_gap_catalogue_for: Returns: (transfer none) (nullable): the built-in standards, read once for each workspace */
MunCatalogue *mun_gap_catalogue_for      (MunWorkspace *workspace);

/** mun_gap_records_say: what the records say now about a requirement, as gap_answer.auto_status keeps it; "" for a requirement that no standard has */
const char   *mun_gap_records_say        (MunWorkspace *workspace,
                                          const char   *requirement);

/** mun_gap_describe_waiting: what must be answered before @round is finished: each requirement that it covers, and the recommendations that come
 * first for an organisation of this size. Returns: (transfer full) (nullable): how many and where, what to do; %NULL when nothing waits */
char         *mun_gap_describe_waiting   (MunWorkspace *workspace,
                                          MunRecord    *round);

G_END_DECLS
