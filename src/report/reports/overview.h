/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/kit.h"

G_BEGIN_DECLS

/** mun_overview_add_map: the chapter that leads from each clause of the standard to processes, documents and records */
void mun_overview_add_map (MunReport *report);

G_END_DECLS
