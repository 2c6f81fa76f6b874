/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/conformity.h"

G_BEGIN_DECLS

/* What a person said about a requirement holds as long as what it rested on stays as it was. */

/** mun_judgement_stale: Returns: (transfer full) (nullable): why the judgement should be looked at again, a sentence; %NULL: it holds, or nobody has judged.
 * The records say something else than on the day of the judgement, or a record it names as evidence was changed since. */
char *mun_judgement_stale (MunWorkspace    *workspace,
                           const MunResult *result);

/** mun_judgement_of: the same of one answer and what the records say today */
char *mun_judgement_of    (MunWorkspace    *workspace,
                           MunRecord       *answer,
                           MunEvidence      evidence);

G_END_DECLS
