/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** MunRevisionView: one revision: who, when, what changed from what to what, and the way back */
#define MUN_TYPE_REVISION_VIEW (mun_revision_view_get_type ())
G_DECLARE_FINAL_TYPE (MunRevisionView, mun_revision_view, MUN, REVISION_VIEW, AdwBin)

GtkWidget *mun_revision_view_new  (MunPage           *page);
/** mun_revision_view_show: @revision: (nullable) */
void       mun_revision_view_show (MunRevisionView   *self,
                                   const MunRevision *revision);

G_END_DECLS
