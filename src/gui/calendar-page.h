/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** MunCalendarPage: what is due: overdue first, then by nearness */
#define MUN_TYPE_CALENDAR_PAGE (mun_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (MunCalendarPage, mun_calendar_page, MUN, CALENDAR_PAGE, MunPage)

typedef enum { MUN_DUE_OVERDUE, MUN_DUE_TODAY, MUN_DUE_WEEK, MUN_DUE_MONTH, MUN_DUE_LATER, MUN_N_DUE } MunDueGroup;

/** mun_due_group: @days: from today; negative: overdue */
MunDueGroup mun_due_group (int days);

G_END_DECLS
