/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-private.h"

#include <glib/gi18n.h>

#include "gui/toast-room.h"

/* So long a message surely has arrived: sending one away while it still arrives is more than libadwaita 1.2 can bear. */
#define ARRIVED (5 * G_TIME_SPAN_SECOND / 2)
/* What was said so shortly before a page is left says what became of it. */
#define JUST_NOW (G_TIME_SPAN_SECOND / 10)

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
  if (self->toast != toast)
    return;
  g_clear_weak_pointer (&self->toast);
  g_clear_handle_id (&self->toast_id, g_source_remove);
}

/* What stands beside the words: the buttons, the ends of the message and what is free around it. */
#define BESIDE       134
#define BESIDE_UNDO  208
/* In letters: even in a wide window nobody reads along a longer line. */
#define LEAST_LETTERS 16
#define MOST_LETTERS  72

/* So many letters of the usual width are beside each other in the window. */
static int
count_letters (MunWindow *self,
               gboolean   undo)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  PangoFontMetrics *metrics = pango_context_get_metrics (pango_layout_get_context (layout), NULL, NULL);
  int letter = MAX (1, pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return CLAMP ((gtk_widget_get_width (GTK_WIDGET (self)) - (undo ? BESIDE_UNDO : BESIDE)) * PANGO_SCALE / letter, LEAST_LETTERS, MOST_LETTERS);
}

static void
set_text (MunWindow  *self,
          AdwToast   *toast,
          const char *text,
          gboolean    undo)
{
  GtkLabel *label = GTK_LABEL (adw_toast_get_custom_title (toast));

  gtk_label_set_max_width_chars (label, count_letters (self, undo));
  gtk_label_set_text (label, text);
  set_undo (toast, undo);
  mun_toast_make_room (GTK_WIDGET (label));
}

/* The title of a toast stays in one line and is cut where the window is narrow; a label of one's own goes on in the next. A toast asks how high it is before
 * it knows how wide, therefore the label has to know that itself. */
static GtkWidget *
create_title (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

/* What is said now is what counts: it takes the place of what was said before, and does not wait behind it. */
void
mun_window_toast (MunWindow  *self,
                  const char *text,
                  gboolean    undo)
{
  gint64 now = g_get_monotonic_time ();
  AdwToast *toast;

  g_return_if_fail (MUN_IS_WINDOW (self) && text != NULL);

  /* Something else happened since. */
  mun_window_forget_error (self);
  g_clear_handle_id (&self->toast_id, g_source_remove);
  self->said_at = now;
  if (self->toast != NULL && now - self->toast_at < ARRIVED)
    {
      set_text (self, self->toast, text, undo && can_undo (self));
      return;
    }
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_weak_pointer (&self->toast);
  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, create_title ());
  set_text (self, toast, text, undo && can_undo (self));
  g_set_weak_pointer (&self->toast, toast);
  self->toast_at = now;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static gboolean
send_away_cb (gpointer user_data)
{
  MunWindow *self = user_data;

  self->toast_id = 0;
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  return G_SOURCE_REMOVE;
}

void
mun_window_leave_toast (MunWindow *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 left = self->toast_at + ARRIVED - now;

  g_return_if_fail (MUN_IS_WINDOW (self));

  if (self->toast == NULL || self->toast_id != 0 || now - self->said_at < JUST_NOW)
    return;
  if (left <= 0)
    adw_toast_dismiss (self->toast);
  else
    self->toast_id = g_timeout_add (left / G_TIME_SPAN_MILLISECOND + 1, send_away_cb, self);
}

void
mun_window_forget_undo (MunWindow *self)
{
  if (self->toast != NULL)
    set_undo (self->toast, FALSE);
}
