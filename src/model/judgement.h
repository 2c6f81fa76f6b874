/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/conformity.h"

G_BEGIN_DECLS

/* What a person said about a requirement holds as long as what it rested on stays as it was. */

/** mun_judgement_stale: Returns: (transfer full) (nullable): why the judgement should be looked at again, a sentence; %NULL: it holds, or nobody has judged.
 * The records say something else than on the day of the judgement, or a record it names as evidence was changed since, or on a later day something was
 * changed that the checks of the requirement look at. */
char *mun_judgement_stale (MunWorkspace    *workspace,
                           const MunResult *result);

/** mun_judgement_of: the same of one answer, which need not be the latest; @result: what the records say today */
char *mun_judgement_of    (MunWorkspace    *workspace,
                           MunRecord       *answer,
                           const MunResult *result);

/** mun_judgement_advice: what to do about a requirement that the records cannot answer, and who answered it last; or that nothing in the file falls under yet.
 * @language: (nullable): as mun_catalogue_text(). Returns: (transfer full): sentences; "" where the gaps say it, and where nothing is to be done */
char    *mun_judgement_advice (MunWorkspace    *workspace,
                               const MunResult *result,
                               const char      *language);

/** mun_judgement_sign: who gave an answer, and when: the history says it. @by: (out) (transfer full): a name; @at: (out) (transfer full): the local moment.
 * Returns: %FALSE, with both %NULL, when nobody has judged */
gboolean mun_judgement_sign (MunWorkspace *workspace,
                             MunRecord    *answer,
                             char        **by,
                             char        **at);

G_END_DECLS
