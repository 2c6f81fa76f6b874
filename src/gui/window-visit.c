/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-private.h"

#include "gui/settings.h"

static const char *
get_person (MunWindow *self)
{
  const char *person = mun_workspace_get_person (self->workspace);

  return person != NULL ? person : "";
}

void
mun_window_begin_visit (MunWindow *self)
{
  g_clear_pointer (&self->last_visit, g_free);
  if (!mun_settings_get_seen (self->settings, mun_workspace_get_path (self->workspace), get_person (self), &self->visit.seen, &self->last_visit))
    self->visit.seen = -1;
}

void
mun_window_end_visit (MunWindow *self)
{
  g_autoptr(MunRevision) head = self->workspace != NULL ? mun_store_head (mun_workspace_get_store (self->workspace), NULL) : NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%FT%TZ");

  if (head != NULL)
    mun_settings_set_seen (self->settings, mun_workspace_get_path (self->workspace), get_person (self), head->number, at);
}

const MunHomeVisit *
mun_window_get_visit (MunWindow *self)
{
  g_return_val_if_fail (MUN_IS_WINDOW (self), NULL);

  return &self->visit;
}

const char *
mun_window_get_last_visit (MunWindow *self)
{
  g_return_val_if_fail (MUN_IS_WINDOW (self), NULL);

  return self->last_visit;
}
