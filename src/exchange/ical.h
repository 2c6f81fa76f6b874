/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/**
 * mun_ical_export: what is due as iCalendar (RFC 5545): whole days that block nobody's time, what is overdue included. An entry keeps its UID, so that
 * a calendar that reads the file again changes it instead of adding it. Same records, same bytes when SOURCE_DATE_EPOCH is set.
 * @days: up to so many days from today
 * @person: (nullable): only what this person owns; for everybody the open steps of the first-year plan are among it
 *
 * Returns: (transfer full): the text
 */
GBytes *mun_ical_export (MunWorkspace *workspace,
                         int           days,
                         const char   *person);

G_END_DECLS
