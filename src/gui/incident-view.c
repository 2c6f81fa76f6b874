/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-view.h"

#include <glib/gi18n.h>

typedef struct {
  MunPage   *page;     /* borrowed */
  MunRecord *incident; /* owned */
} MunIncidentViewPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (MunIncidentView, mun_incident_view, ADW_TYPE_BIN)

enum { OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

static MunIncidentViewPrivate *
get_private (MunIncidentView *self)
{
  return mun_incident_view_get_instance_private (self);
}

static void
mun_incident_view_dispose (GObject *object)
{
  g_clear_object (&get_private (MUN_INCIDENT_VIEW (object))->incident);

  G_OBJECT_CLASS (mun_incident_view_parent_class)->dispose (object);
}

static void
mun_incident_view_class_init (MunIncidentViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_incident_view_dispose;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, MUN_TYPE_RECORD);
}

static void
mun_incident_view_init (MunIncidentView *self)
{
}

void
mun_incident_view_set (MunIncidentView *self,
                       MunPage         *page,
                       MunRecord       *incident)
{
  MunIncidentViewPrivate *private = get_private (self);

  g_return_if_fail (MUN_IS_INCIDENT_VIEW (self) && MUN_IS_PAGE (page));

  private->page = page;
  g_set_object (&private->incident, incident);
  MUN_INCIDENT_VIEW_GET_CLASS (self)->show (self);
}

void
mun_incident_view_tick (MunIncidentView *self)
{
  g_return_if_fail (MUN_IS_INCIDENT_VIEW (self));

  if (MUN_INCIDENT_VIEW_GET_CLASS (self)->tick != NULL)
    MUN_INCIDENT_VIEW_GET_CLASS (self)->tick (self);
}

void
mun_incident_view_begin (MunIncidentView *self)
{
  g_return_if_fail (MUN_IS_INCIDENT_VIEW (self));

  if (MUN_INCIDENT_VIEW_GET_CLASS (self)->begin != NULL)
    MUN_INCIDENT_VIEW_GET_CLASS (self)->begin (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

MunPage *
mun_incident_view_get_page (MunIncidentView *self)
{
  return get_private (self)->page;
}

MunWorkspace *
mun_incident_view_get_workspace (MunIncidentView *self)
{
  return mun_page_get_workspace (get_private (self)->page);
}

MunRecord *
mun_incident_view_get_incident (MunIncidentView *self)
{
  return get_private (self)->incident;
}

void
mun_incident_view_opened (MunIncidentView *self,
                          MunRecord       *incident)
{
  g_signal_emit (self, signals[OPENED], 0, incident);
}

gboolean
mun_incident_view_check (MunIncidentView *self,
                         GError          *error)
{
  MunStrip *strip = mun_page_get_strip (get_private (self)->page);

  if (error == NULL)
    mun_strip_hide (strip);
  else
    mun_strip_show (strip, MUN_STRIP_ERROR, error->message, TRUE);
  return error == NULL;
}

GtkBox *
mun_incident_view_add_column (MunIncidentView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
  return GTK_BOX (box);
}
