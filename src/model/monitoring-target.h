/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/** A no-break space: a number and its unit stay on one line. */
#define MUN_UNIT_BLANK "\302\240"

/**
 * mun_monitoring_target:
 * @item: a line of the monitoring plan
 * @language: (nullable): "en", "zh" ...; %NULL for the screen
 *
 * A target in words that only repeat the recorded limit, in whichever language, is said in @language; the unit stands behind it.
 *
 * Returns: (transfer full): what is to be reached, "" when nothing is written down
 */
char *mun_monitoring_target (MunWorkspace *workspace,
                             MunRecord    *item,
                             const char   *language);

G_END_DECLS
