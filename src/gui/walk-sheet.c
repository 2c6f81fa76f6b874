/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/walk-sheet.h"

#include "gui/audit-walk-parts.h"
#include "gui/page.h"
#include "gui/rows.h"
#include "gui/worker.h"

/* From this width on there is room for what the records say beside the question. */
#define WIDE   1000
#define NARROW 900
#define SIDE   360

struct _MunWalkSheet {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *scroller;
  GtkWidget *clamp;
  GtkBox    *box;
  GtkBox    *side;
  GtkWidget *records; /* in one of the two; NULL: nothing is said */

  /* Owned */
  MunWorker    *worker;
  GCancellable *cancellable;
  MunSurvey    *survey;      /* NULL until it is there */
  char         *requirement;
  guint         place_id;
};

G_DEFINE_FINAL_TYPE (MunWalkSheet, mun_walk_sheet, GTK_TYPE_WIDGET)

static GtkAdjustment *
get_across (MunWalkSheet *self)
{
  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static void
place_records (MunWalkSheet *self)
{
  gboolean wide = self->records != NULL && gtk_adjustment_get_page_size (get_across (self)) >= WIDE;
  GtkWidget *place = GTK_WIDGET (wide ? self->side : self->box);
  GtkWidget *old = self->records != NULL ? gtk_widget_get_parent (self->records) : NULL;

  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), wide ? NARROW + SIDE : NARROW);
  gtk_widget_set_visible (GTK_WIDGET (self->side), wide);
  if (self->records == NULL || old == place)
    return;
  if (old != NULL)
    gtk_box_remove (GTK_BOX (old), self->records);
  gtk_box_append (GTK_BOX (place), self->records);
}

static gboolean
place_cb (gpointer user_data)
{
  MunWalkSheet *self = user_data;

  self->place_id = 0;
  place_records (self);
  return G_SOURCE_REMOVE;
}

/* While sizes are given out, nothing may move. */
static void
width_cb (MunWalkSheet *self)
{
  if (self->place_id == 0)
    self->place_id = g_idle_add (place_cb, self);
}

static void
set_records (MunWalkSheet *self,
             GtkWidget    *records)
{
  if (self->records != NULL && gtk_widget_get_parent (self->records) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->records)), self->records);
  g_clear_object (&self->records);
  self->records = records != NULL ? g_object_ref_sink (records) : NULL;
  place_records (self);
}

static void
fill_records (MunWalkSheet *self)
{
  set_records (self, self->requirement != NULL ? mun_walk_records_new (self->survey, self->requirement) : NULL);
}

static gpointer
survey_in_thread (MunWorkspace  *workspace,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return mun_survey_new (workspace, NULL, error);
}

static void
survey_ready_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  MunWalkSheet *self = MUN_WALK_SHEET (source);
  g_autoptr(GError) error = NULL;
  MunSurvey *survey = mun_worker_finish (result, &error);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), MUN_TYPE_PAGE);

  if (survey == NULL)
    {
      if (page != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        mun_page_fail (MUN_PAGE (page), survey_ready_cb, error->message);
      return;
    }
  if (page != NULL)
    mun_page_mend (MUN_PAGE (page), survey_ready_cb);
  g_clear_pointer (&self->survey, mun_survey_free);
  self->survey = survey;
  fill_records (self);
}

static void
mun_walk_sheet_dispose (GObject *object)
{
  MunWalkSheet *self = MUN_WALK_SHEET (object);

  g_clear_handle_id (&self->place_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->worker);
  g_clear_pointer (&self->survey, mun_survey_free);
  g_clear_pointer (&self->requirement, g_free);
  g_clear_object (&self->records);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (mun_walk_sheet_parent_class)->dispose (object);
}

static void
mun_walk_sheet_class_init (MunWalkSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_walk_sheet_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mun_walk_sheet_init (MunWalkSheet *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->scroller = gtk_scrolled_window_new ();
  self->clamp = adw_clamp_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  self->side = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_widget_set_hexpand (GTK_WIDGET (self->box), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "wizard-sheet");
  gtk_widget_add_css_class (GTK_WIDGET (self->side), "wizard-sheet");
  gtk_widget_set_size_request (GTK_WIDGET (self->side), SIDE, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->side), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->side), FALSE);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->side));
  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), NARROW);
  adw_clamp_set_child (ADW_CLAMP (self->clamp), row);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->clamp);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (get_across (self), "notify::page-size", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mun_walk_sheet_new (void)
{
  return g_object_new (MUN_TYPE_WALK_SHEET, NULL);
}

void
mun_walk_sheet_clear (MunWalkSheet *self)
{
  g_return_if_fail (MUN_IS_WALK_SHEET (self));

  g_clear_pointer (&self->requirement, g_free);
  set_records (self, NULL);
  mun_box_clear (self->box);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

void
mun_walk_sheet_append (MunWalkSheet *self,
                       GtkWidget    *widget)
{
  g_return_if_fail (MUN_IS_WALK_SHEET (self) && GTK_IS_WIDGET (widget));

  gtk_box_append (self->box, widget);
}

void
mun_walk_sheet_set_requirement (MunWalkSheet *self,
                                const char   *requirement)
{
  g_return_if_fail (MUN_IS_WALK_SHEET (self) && requirement != NULL);

  g_free (self->requirement);
  self->requirement = g_strdup (requirement);
  fill_records (self);
}

void
mun_walk_sheet_load (MunWalkSheet *self,
                     MunWorkspace *workspace)
{
  g_return_if_fail (MUN_IS_WALK_SHEET (self) && MUN_IS_WORKSPACE (workspace) && self->worker == NULL);

  self->worker = mun_worker_new (workspace);
  self->cancellable = g_cancellable_new ();
  mun_worker_run (self->worker, self, survey_in_thread, NULL, NULL, (GDestroyNotify) mun_survey_free, self->cancellable, survey_ready_cb, NULL);
}
