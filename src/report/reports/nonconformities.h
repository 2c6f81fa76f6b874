/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/kit.h"

G_BEGIN_DECLS

/** mun_nonconformity_form: the whole story of one case, from what happened to who closed it */
void mun_nonconformity_form (MunReport *report,
                             MunRecord *nonconformity);

G_END_DECLS
