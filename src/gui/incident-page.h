/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** MunIncidentPage: incident mode: from “something happened” to a running log, and everything that is done while it runs */
#define MUN_TYPE_INCIDENT_PAGE (mun_incident_page_get_type ())
G_DECLARE_FINAL_TYPE (MunIncidentPage, mun_incident_page, MUN, INCIDENT_PAGE, MunPage)

/** mun_incident_page_begin: to the line of the running log, or to the question what happened */
void mun_incident_page_begin (MunIncidentPage *self);

G_END_DECLS
