/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-private.h"

#include <glib/gi18n.h>

/* So long a message surely has arrived: sending one away while it still arrives is more than libadwaita 1.2 can bear. */
#define ARRIVED (5 * G_TIME_SPAN_SECOND / 2)

/* An approval is not taken back: nobody is offered what would be refused. */
static gboolean
can_undo (MunWindow *self)
{
  g_autoptr(MunRevision) last = self->workspace != NULL ? mun_store_next_undo (mun_workspace_get_store (self->workspace)) : NULL;

  return last != NULL && mun_workspace_may_undo (self->workspace, last->number, NULL);
}

static void
set_undo (AdwToast *toast,
          gboolean  undo)
{
  adw_toast_set_button_label (toast, undo ? _("_Undo") : NULL);
  adw_toast_set_action_name (toast, undo ? "win.undo" : NULL);
}

static void
gone_cb (MunWindow *self,
         AdwToast  *toast)
{
  if (self->toast == toast)
    g_clear_weak_pointer (&self->toast);
}

/* What is said now is what counts: it takes the place of what was said before, and does not wait behind it. */
void
mun_window_toast (MunWindow  *self,
                  const char *text,
                  gboolean    undo)
{
  gint64 now = g_get_monotonic_time ();
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  g_return_if_fail (MUN_IS_WINDOW (self) && text != NULL);

  escaped = g_markup_escape_text (text, -1);
  if (self->toast != NULL && now - self->toast_at < ARRIVED)
    {
      adw_toast_set_title (self->toast, escaped);
      set_undo (self->toast, undo && can_undo (self));
      return;
    }
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_weak_pointer (&self->toast);
  toast = adw_toast_new (escaped);
  set_undo (toast, undo && can_undo (self));
  g_set_weak_pointer (&self->toast, toast);
  self->toast_at = now;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
mun_window_forget_undo (MunWindow *self)
{
  if (self->toast != NULL)
    set_undo (self->toast, FALSE);
}
