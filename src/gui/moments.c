/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/moments.h"

/* What is made in this time takes about twice as long to be styled, placed and drawn. */
#define MOMENT (5 * G_TIME_SPAN_MILLISECOND)
/* Rows are made many times faster than they are styled and placed: these are about as many as one sees at a time. */
#define ROWS 10

typedef struct {
  GtkWidget     *widget; /* owns this */
  MunMomentFunc  next;
  guint          tick_id;
  guint          next_id;
} Moments;

#define KEY "mun-moments"

static void
end (Moments *self)
{
  g_clear_handle_id (&self->next_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
}

static void
free_moments (gpointer data)
{
  Moments *self = data;

  g_clear_handle_id (&self->next_id, g_source_remove);
  g_free (self);
}

static gboolean
next_cb (gpointer data)
{
  Moments *self = data;
  g_autoptr(GtkWidget) widget = g_object_ref (self->widget);

  self->next_id = 0;
  if (!self->next (self->widget))
    end (self);
  return G_SOURCE_REMOVE;
}

/* The idle source waits until the frame that has just begun is on the screen. */
static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  Moments *self = data;

  if (self->next_id == 0)
    self->next_id = g_idle_add (next_cb, self);
  return G_SOURCE_CONTINUE;
}

void
mun_moments_begin (GtkWidget     *widget,
                   MunMomentFunc  next)
{
  Moments *self;

  g_return_if_fail (GTK_IS_WIDGET (widget) && next != NULL);

  self = g_object_get_data (G_OBJECT (widget), KEY);
  if (self == NULL)
    {
      self = g_new0 (Moments, 1);
      self->widget = widget;
      g_object_set_data_full (G_OBJECT (widget), KEY, self, free_moments);
      g_signal_connect_swapped (widget, "destroy", G_CALLBACK (end), self);
    }
  self->next = next;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (widget, frame_cb, self, NULL);
}

gboolean
mun_moment_is_over (gint64 begun,
                    guint  rows)
{
  return rows >= ROWS || g_get_monotonic_time () - begun >= MOMENT;
}
