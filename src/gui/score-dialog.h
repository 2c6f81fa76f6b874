/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"
#include "model/risk-matrix.h"

G_BEGIN_DECLS

/** mun_score_dialog: asks why a risk has another likelihood and impact now, says what follows from that, and scores it anew: one step that can be
 * taken back. @risk: saved. The two proposed steps can still be changed */
void mun_score_dialog (MunWindow *window,
                       MunRecord *risk,
                       MunMoment  moment,
                       int        likelihood,
                       int        impact);

G_END_DECLS
