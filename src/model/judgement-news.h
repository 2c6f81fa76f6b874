/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/conformity.h"

G_BEGIN_DECLS

/** mun_judgement_news: Returns: (transfer full) (nullable): the last day after the one of @revision on which something was changed that a check of @requirement
 * looks at; %NULL when there was none */
char *mun_judgement_news (MunWorkspace         *workspace,
                          const MunRequirement *requirement,
                          const MunRevision    *revision);

G_END_DECLS
