/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/bulk-window.h"

#include <glib/gi18n.h>

#include "gui/anyway.h"
#include "gui/editor.h"
#include "gui/record-moves.h"
#include "gui/rows.h"
#include "model/rules.h"

#define STEP_US 8000 /* half a frame */

#define MUN_TYPE_BULK_WINDOW (mun_bulk_window_get_type ())
G_DECLARE_FINAL_TYPE (MunBulkWindow, mun_bulk_window, MUN, BULK_WINDOW, AdwWindow)

struct _MunBulkWindow {
  AdwWindow parent_instance;

  /* Children */
  GtkDropDown *choice;
  GtkWidget   *value;    /* box of the editor */
  GtkWidget   *empty;
  GtkWidget   *problem;
  GtkWidget   *progress;
  GtkWidget   *apply;
  MunEditor   *editor;

  /* Borrowed */
  MunWindow     *window; /* weak */
  const MunSpec *spec;

  /* Owned */
  GArray    *rowids;
  GArray    *fields;   /* (element-type int): those that can be chosen */
  MunRecord *scratch;  /* holds the value */
  guint      step_id;
  guint      done;
  guint      changed;
  guint      passed;   /* cannot be changed */
};

G_DEFINE_FINAL_TYPE (MunBulkWindow, mun_bulk_window, ADW_TYPE_WINDOW)

static int
get_field (MunBulkWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);

  return selected < self->fields->len ? g_array_index (self->fields, int, selected) : -1;
}

static void
show_problem (MunBulkWindow *self,
              const char    *text)
{
  gtk_label_set_text (GTK_LABEL (self->problem), text != NULL ? text : "");
  gtk_widget_set_visible (self->problem, text != NULL);
}

static gboolean
is_emptying (MunBulkWindow *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->empty));
}

/* Without a value there is nothing to change to; that all shall be empty is said by hand. */
static void
update_apply (MunBulkWindow *self)
{
  int field = get_field (self);
  gboolean running = self->step_id != 0;

  gtk_widget_set_sensitive (self->apply, !running && field >= 0 && (is_emptying (self) || mun_record_is_set (self->scratch, field)));
  gtk_widget_set_sensitive (self->value, !running && !is_emptying (self));
}

static void
field_cb (MunBulkWindow *self)
{
  int field = get_field (self);

  mun_box_clear (GTK_BOX (self->value));
  self->editor = NULL;
  show_problem (self, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->empty), FALSE);
  if (field < 0)
    return;
  gtk_widget_set_visible (self->empty, !(self->spec->fields[field].flags & MUN_REQUIRED));
  mun_record_set (self->scratch, field, "");
  self->editor = MUN_EDITOR (mun_editor_new (mun_window_get_workspace (self->window), self->scratch, field, TRUE));
  gtk_box_append (GTK_BOX (self->value), GTK_WIDGET (self->editor));
  update_apply (self);
}

/* Changing ---------------------------------------------------------------------------------------------------------- */

static void
set_running (MunBulkWindow *self,
             gboolean       running)
{
  gtk_widget_set_visible (self->progress, running);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choice), !running);
  gtk_widget_set_sensitive (self->empty, !running);
  update_apply (self);
}

static void
again_cb (MunBulkWindow *self)
{
  g_signal_emit_by_name (self->apply, "clicked");
}

static void
finish (MunBulkWindow *self,
        GError        *problem)
{
  g_autoptr(GError) error = problem;
  MunWindow *window = self->window;
  g_autofree char *text = NULL;

  self->step_id = 0;
  set_running (self, FALSE);
  mun_workspace_end_group (mun_window_get_workspace (window), error == NULL, error == NULL ? &error : NULL);
  if (error != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("Nothing was changed. %s"), error->message);

      show_problem (self, sentence);
      mun_anyway_ask_for_all (GTK_WIDGET (self), mun_window_get_workspace (window), error, G_CALLBACK (again_cb), self);
      return;
    }
  text = g_strdup_printf (g_dngettext (NULL, "%u record changed", "%u records changed", self->changed), self->changed);
  if (self->passed > 0)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (NULL, "%s; %u cannot be changed now and stays as it is", "%s; %u cannot be changed now and stay as they are",
                                                            self->passed), text, self->passed);

      mun_window_toast (window, more, self->changed > 0);
    }
  else
    mun_window_toast (window, text, self->changed > 0);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
change_next (MunBulkWindow  *self,
             GError        **error)
{
  MunWorkspace *workspace = mun_window_get_workspace (self->window);
  int field = get_field (self);
  g_autoptr(MunRow) row = mun_store_load_by_rowid (mun_workspace_get_store (workspace), self->spec,
                                                   g_array_index (self->rowids, gint64, self->done++), NULL);
  g_autoptr(MunRecord) record = row != NULL ? mun_workspace_get (workspace, self->spec, row->id, NULL) : NULL;
  g_autofree char *frozen = record != NULL ? mun_record_frozen_reason (workspace, record) : NULL;

  if (record == NULL || frozen != NULL || mun_record_is_dirty (record))
    {
      self->passed++;
      return TRUE;
    }
  if (g_str_equal (mun_record_get (record, field), mun_record_get (self->scratch, field)))
    return TRUE;
  mun_record_set (record, field, mun_record_get (self->scratch, field));
  if (!mun_workspace_save (workspace, record, NULL, error))
    {
      g_prefix_error (error, "%s: ", mun_record_get_ref (record));
      mun_record_revert (record);
      return FALSE;
    }
  self->changed++;
  return TRUE;
}

static gboolean
step_cb (gpointer user_data)
{
  MunBulkWindow *self = user_data;
  gint64 end = g_get_monotonic_time () + STEP_US;
  GError *error = NULL;

  while (self->done < self->rowids->len && g_get_monotonic_time () < end)
    if (!change_next (self, &error))
      {
        finish (self, error);
        return G_SOURCE_REMOVE;
      }
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), (double) self->done / self->rowids->len);
  if (self->done < self->rowids->len)
    return G_SOURCE_CONTINUE;
  finish (self, NULL);
  return G_SOURCE_REMOVE;
}

static void
apply_cb (MunBulkWindow *self)
{
  int field = get_field (self);
  g_autofree char *summary = NULL;
  g_autoptr(GError) error = NULL;

  if (self->editor == NULL || self->step_id != 0 || !(is_emptying (self) || mun_editor_commit (self->editor)))
    return;
  if (is_emptying (self))
    mun_record_set (self->scratch, field, "");
  show_problem (self, NULL);
  summary = g_strdup_printf (_("%1$s: %2$s changed in %3$u records"), _(self->spec->plural), _(self->spec->fields[field].label), self->rowids->len);
  if (!mun_workspace_begin_group (mun_window_get_workspace (self->window), summary, &error))
    {
      show_problem (self, error->message);
      return;
    }
  self->done = self->changed = self->passed = 0;
  self->step_id = g_idle_add (step_cb, self);
  set_running (self, TRUE);
}

/* Leaving in the middle takes back what was done. */
static gboolean
mun_bulk_window_close_request (GtkWindow *window)
{
  MunBulkWindow *self = MUN_BULK_WINDOW (window);

  if (self->step_id != 0)
    {
      g_clear_handle_id (&self->step_id, g_source_remove);
      mun_workspace_end_group (mun_window_get_workspace (self->window), FALSE, NULL);
    }
  return GTK_WINDOW_CLASS (mun_bulk_window_parent_class)->close_request (window);
}

static void
mun_bulk_window_dispose (GObject *object)
{
  MunBulkWindow *self = MUN_BULK_WINDOW (object);

  if (self->step_id != 0 && self->window != NULL && mun_window_get_workspace (self->window) != NULL)
    mun_workspace_end_group (mun_window_get_workspace (self->window), FALSE, NULL);
  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_object (&self->scratch);
  g_clear_pointer (&self->rowids, g_array_unref);
  g_clear_pointer (&self->fields, g_array_unref);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_bulk_window_parent_class)->dispose (object);
}

static void
mun_bulk_window_class_init (MunBulkWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_bulk_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = mun_bulk_window_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mun_bulk_window_init (MunBulkWindow *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *header = adw_header_bar_new ();

  self->fields = g_array_new (FALSE, FALSE, sizeof (int));
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_enable_search (self->choice, TRUE);
  self->value = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->empty = gtk_check_button_new_with_mnemonic (_("_Empty it in all of them"));
  self->problem = mun_label_new ("", "error");
  self->progress = gtk_progress_bar_new ();
  self->apply = gtk_button_new_with_mnemonic (_("_Change"));
  mun_drop_down_name (self->choice, _("What shall be changed"));
  gtk_widget_add_css_class (self->apply, "suggested-action");
  gtk_widget_add_css_class (self->value, "card");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_set_visible (self->progress, FALSE);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->apply);
  g_object_set (box, "margin-top", 12, "margin-bottom", 18, "margin-start", 18, "margin-end", 18, NULL);
  gtk_box_append (GTK_BOX (box), mun_label_new (_("What shall be changed"), "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (box), mun_label_new (_("What it shall be in all of them"), "heading"));
  gtk_box_append (GTK_BOX (box), self->value);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), self->problem);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (all), header);
  gtk_box_append (GTK_BOX (all), box);
  adw_window_set_content (ADW_WINDOW (self), all);
  gtk_window_set_default_size (GTK_WINDOW (self), 460, -1);
  g_signal_connect_object (self->apply, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->empty, "toggled", G_CALLBACK (update_apply), self, G_CONNECT_SWAPPED);
}

/* A version is sent, approved and replaced one at a time, on its own page, where it is read and asked for. */
static gboolean
is_signed (const MunSpec *spec,
           guint          field)
{
  return spec->flags & MUN_SPEC_VERSIONED && field == spec->state_field;
}

/* What is changed in many records is rather a choice, a date or a person than the name. */
static void
fill_fields (MunBulkWindow *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint first = 0;

  for (guint i = 0; i < self->spec->n_fields; i++)
    {
      const MunField *field = &self->spec->fields[i];
      int index = i;

      if (field->flags & MUN_COMPUTED || field->kind == MUN_KIND_FILE || is_signed (self->spec, i))
        continue;
      g_array_append_val (self->fields, index);
      if (first == 0 && field->flags & MUN_LISTED && field->kind > MUN_KIND_TEXT)
        first = self->fields->len - 1;
      gtk_string_list_append (names, _(field->label));
    }
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->choice, first);
}

GtkWindow *
mun_bulk_window_show (MunWindow     *window,
                      const MunSpec *spec,
                      GArray        *rowids)
{
  MunBulkWindow *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (MUN_IS_WINDOW (window) && spec != NULL && rowids != NULL, NULL);

  self = g_object_new (MUN_TYPE_BULK_WINDOW, "transient-for", window, "modal", TRUE, "destroy-with-parent", TRUE, NULL);
  g_set_weak_pointer (&self->window, window);
  self->spec = spec;
  self->rowids = rowids;
  self->scratch = mun_workspace_new_record (mun_window_get_workspace (window), spec);
  title = g_strdup_printf (g_dngettext (NULL, "Change %u Record", "Change %u Records", rowids->len), rowids->len);
  gtk_window_set_title (GTK_WINDOW (self), title);
  g_signal_connect_object (self->scratch, "notify", G_CALLBACK (update_apply), self, G_CONNECT_SWAPPED);
  fill_fields (self);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (field_cb), self, G_CONNECT_SWAPPED);
  field_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->choice));
  return GTK_WINDOW (self);
}
