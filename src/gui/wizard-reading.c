/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-reading.h"

#include "gui/reveal.h"
#include "gui/wizard-parts.h"

/* Where things stand is known once they were laid out; so many frames take their part in it. */
#define FRAMES 6
#define KEY    "mun-wizard-reading"

typedef struct {
  GtkScrolledWindow *scroller;
  GtkScrolledWindow *aside;
  MunWizardSteps    *steps;
  GtkWidget         *began; /* what the page gave the focus to; only compared */
  guint              frames;
} Reading;

static GtkWidget *
get_focus (GtkWidget *sheet)
{
  return gtk_root_get_focus (gtk_widget_get_root (sheet));
}

/* A page begins with its question: what is far below waits until somebody gets there. The question is the first child of its sheet. */
static void
move_up (Reading   *self,
         GtkWidget *sheet)
{
  if (self->frames == 2)
    mun_wizard_sheet_focus_start (MUN_WIZARD_SHEET (sheet));
  if (self->frames > 2 || mun_reveal_is_focus_below (self->scroller, sheet))
    mun_wizard_question_focus (gtk_widget_get_first_child (sheet));
  self->began = get_focus (sheet);
}

static gboolean
read_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Reading *self = user_data;
  gboolean below = mun_reveal_is_focus_below (self->scroller, widget);

  self->frames++;
  if (self->frames >= 2 && below && get_focus (widget) == self->began)
    move_up (self, widget);
  if (get_focus (widget) != self->began)
    self->frames = FRAMES;
  else
    {
      mun_wizard_steps_reveal (self->steps);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->aside), 0);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
  if (self->frames < FRAMES)
    return G_SOURCE_CONTINUE;
  g_object_set_data (G_OBJECT (widget), KEY, NULL);
  return G_SOURCE_REMOVE;
}

void
mun_wizard_reading_begin (MunWizardSheet    *sheet,
                          GtkScrolledWindow *scroller,
                          GtkScrolledWindow *aside,
                          MunWizardSteps    *steps)
{
  Reading *self;
  guint id;

  g_return_if_fail (MUN_IS_WIZARD_SHEET (sheet));

  self = g_new0 (Reading, 1);
  self->scroller = scroller;
  self->aside = aside;
  self->steps = steps;
  self->began = get_focus (GTK_WIDGET (sheet));
  id = gtk_widget_add_tick_callback (GTK_WIDGET (sheet), read_cb, self, g_free);
  g_object_set_data (G_OBJECT (sheet), KEY, GUINT_TO_POINTER (id));
}

void
mun_wizard_reading_end (MunWizardSheet *sheet)
{
  guint id;

  g_return_if_fail (MUN_IS_WIZARD_SHEET (sheet));

  id = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (sheet), KEY));
  g_object_set_data (G_OBJECT (sheet), KEY, NULL);
  if (id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (sheet), id);
}

static void
free_place (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* The page has its place for what the focus was put to only once it was laid out. */
static gboolean
settle_cb (GtkWidget     *sheet,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  g_autoptr(GtkWidget) place = g_weak_ref_get (user_data);
  GtkWidget *row = place != NULL ? gtk_widget_get_ancestor (place, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (place == NULL || get_focus (sheet) != place || !gtk_widget_is_ancestor (place, sheet))
    return G_SOURCE_REMOVE;
  mun_reveal (row != NULL && gtk_widget_is_ancestor (row, sheet) ? row : place);
  return G_SOURCE_REMOVE;
}

void
mun_wizard_reading_stay (MunWizardSheet *sheet)
{
  GWeakRef *place;

  g_return_if_fail (MUN_IS_WIZARD_SHEET (sheet));

  place = g_new0 (GWeakRef, 1);
  g_weak_ref_init (place, get_focus (GTK_WIDGET (sheet)));
  gtk_widget_add_tick_callback (GTK_WIDGET (sheet), settle_cb, place, free_place);
}
