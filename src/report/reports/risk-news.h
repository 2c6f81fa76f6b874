/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/kit.h"

G_BEGIN_DECLS

/* Chapters of the risk register that a reader looks at first. */

/** mun_risk_add_top: the highest risks that are open, with what is done about them */
void mun_risk_add_top     (MunReport *report);

/** mun_risk_add_changes: what changed since this register was issued last */
void mun_risk_add_changes (MunReport *report);

G_END_DECLS
