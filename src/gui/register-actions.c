/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "exchange/exchange.h"
#include "gui/bulk-window.h"
#include "gui/draft-text.h"
#include "gui/file-chooser.h"
#include "gui/file-saver.h"
#include "gui/paste-window.h"
#include "gui/passing-popover.h"
#include "gui/register-private.h"
#include "gui/texts.h"
#include "model/pasted-rows.h"
#include "model/rules.h"
#include "model/auditor-mode.h"

#define PATIENCE_SECONDS 8

typedef struct {
  const MunSpec *spec;
  GArray        *rowids;
  GArray        *fields;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_array_unref (copy->rowids);
  g_array_unref (copy->fields);
  g_free (copy);
}

static gpointer
copy_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Copy *copy = data;

  return mun_rows_write (workspace, copy->spec, copy->rowids, copy->fields, cancellable, error);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  MunRegister *self = MUN_REGISTER (source);
  g_autoptr(GError) error = NULL;
  g_autofree char *rows = mun_worker_finish (result, &error);
  g_autofree char *text = NULL;

  if (self->window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (rows == NULL)
    {
      mun_window_show_error (self->window, error);
      return;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), rows);
  text = g_strdup_printf (g_dngettext (NULL, "%u row copied; paste it into a spreadsheet", "%u rows copied; paste them into a spreadsheet",
                                       GPOINTER_TO_UINT (user_data)), GPOINTER_TO_UINT (user_data));
  mun_window_toast (self->window, text, FALSE);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunRegister *self = MUN_REGISTER (widget);
  Copy *copy;

  if (mun_grid_selection_get_count (mun_grid_get_selection (self->grid)) == 0)
    return;
  copy = g_new0 (Copy, 1);
  copy->spec = self->spec;
  copy->rowids = mun_grid_selection_get_rowids (mun_grid_get_selection (self->grid));
  copy->fields = mun_register_get_columns (self);
  if (self->worker == NULL)
    self->worker = mun_worker_new (mun_window_get_workspace (self->window));
  g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
  self->copying = g_cancellable_new ();
  mun_worker_run (self->worker, self, copy_in_thread, copy, copy_free, g_free, self->copying, copied_cb, GUINT_TO_POINTER (copy->rowids->len));
}

/* Saving ---------------------------------------------------------------------------------------------------------------- */

typedef struct {
  const MunSpec *spec;
  GArray        *rowids;
  GFile         *file;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  g_array_unref (saving->rowids);
  g_object_unref (saving->file);
  g_free (saving);
}

static gpointer
save_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Saving *saving = data;
  g_autofree char *csv = mun_csv_export_rows (workspace, saving->spec, saving->rowids, cancellable, error);

  return csv != NULL ? mun_saver_write (saving->file, csv, strlen (csv), cancellable, error) : NULL;
}

static void
save_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  MunRegister *self = user_data;
  Saving *saving = g_new0 (Saving, 1);

  saving->spec = self->spec;
  saving->file = g_object_ref (file);
  saving->rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      gint64 rowid = mun_record_list_get_rowid (self->list, i);

      g_array_append_val (saving->rowids, rowid);
    }
  if (self->worker == NULL)
    self->worker = mun_worker_new (mun_window_get_workspace (self->window));
  mun_worker_run (self->worker, self, save_in_thread, saving, free_saving, g_free, NULL, mun_saver_saved_cb, NULL);
}

/* The rows that the list shows now, with all their fields: a table that can be brought in again. */
static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunRegister *self = MUN_REGISTER (widget);
  g_autofree char *folder = g_path_get_dirname (mun_workspace_get_path (mun_window_get_workspace (self->window)));
  g_autofree char *name = g_strconcat (_(self->spec->plural), ".csv", NULL);
  g_autoptr(GFile) proposal = g_file_new_build_filename (folder, name, NULL);

  mun_choose_file (widget, MUN_CHOOSE_SAVE, _("Save the List"), _("_Save"), proposal, "*.csv", save_chosen_cb, self);
}

static gboolean
may_write (MunRegister *self)
{
  return self->window != NULL && mun_window_get_workspace (self->window) != NULL &&
         mun_workspace_closed_reason (mun_window_get_workspace (self->window), self->spec) == NULL;
}

/* A clipboard that never answers, which happens with megabytes from another program, must not pass in silence. */
typedef struct {
  MunRegister *self; /* weak: the answer may never come */
  guint        wait_id;
} Paste;

static gboolean
give_up_cb (gpointer user_data)
{
  Paste *paste = user_data;
  g_autoptr(GError) error = g_error_new_literal (MUN_ERROR, MUN_ERROR_FAILED,
                                                 _("What was copied has not arrived. Nothing was changed. Copy fewer rows at once, or save them as CSV and import the file."));

  paste->wait_id = 0;
  if (paste->self != NULL && may_write (paste->self))
    mun_window_show_error (paste->self->window, error);
  return G_SOURCE_REMOVE;
}

static void
clipboard_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autofree Paste *paste = user_data;
  MunRegister *self = paste->self;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr(GArray) fields = NULL;
  gboolean late = paste->wait_id == 0;

  g_clear_handle_id (&paste->wait_id, g_source_remove);
  g_clear_weak_pointer (&paste->self);
  /* Who was told that nothing comes does something else by now. */
  if (self == NULL || late || !may_write (self))
    return;
  if (text == NULL)
    {
      mun_window_toast (self->window, _("There are no rows to paste. Copy some in a spreadsheet first."), FALSE);
      return;
    }
  fields = mun_register_get_columns (self);
  mun_paste_window_show (self->window, self->spec, text, fields);
}

static void
paste_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  Paste *paste;

  if (!may_write (MUN_REGISTER (widget)))
    return;
  paste = g_new0 (Paste, 1);
  g_set_weak_pointer (&paste->self, MUN_REGISTER (widget));
  paste->wait_id = g_timeout_add_seconds (PATIENCE_SECONDS, give_up_cb, paste);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, clipboard_cb, paste);
}

static void
change_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunRegister *self = MUN_REGISTER (widget);

  if (may_write (self) && mun_grid_selection_get_count (mun_grid_get_selection (self->grid)) > 0)
    mun_bulk_window_show (self->window, self->spec, mun_grid_selection_get_rowids (mun_grid_get_selection (self->grid)));
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunRegister *self = MUN_REGISTER (widget);

  if (mun_grid_get_current (self->grid) != GTK_INVALID_LIST_POSITION)
    g_signal_emit_by_name (self->grid, "activated", mun_grid_get_current (self->grid));
}

/* What can be done with the marked rows, where the pointer or the row is. */
static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunRegister *self = MUN_REGISTER (widget);
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *popover;
  GdkRectangle place = { 0, 0, 1, 1 };

  g_menu_append (menu, _("_Open"), "register.open");
  g_menu_append (menu, _("C_hange…"), "register.change");
  g_menu_append (menu, _("_Copy as Rows"), "register.copy");
  g_menu_append (menu, _("_Paste Rows…"), "register.paste");
  g_menu_append (menu, _("Save the _List as CSV…"), "register.save");
  g_menu_append (menu, _("Show in Re_port"), "place.report");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  g_variant_get (parameter, "(ii)", &place.x, &place.y);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  mun_popover_show_once (GTK_POPOVER (popover), GTK_WIDGET (self->grid), &place, GTK_WIDGET (self->grid));
}

static void
unmark_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunRegister *self = MUN_REGISTER (widget);

  mun_grid_selection_set_only (mun_grid_get_selection (self->grid), GTK_INVALID_LIST_POSITION);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
quick_add_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MunRegister *self = MUN_REGISTER (widget);

  if (gtk_widget_get_visible (self->quick_bar))
    gtk_widget_grab_focus (GTK_WIDGET (self->quick_entry));
}

void
mun_register_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "register.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "register.menu", "(ii)", menu_cb);
  gtk_widget_class_install_action (widget_class, "register.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "register.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "register.change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "register.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "register.unmark", NULL, unmark_cb);
  gtk_widget_class_install_action (widget_class, "register.quick-add", NULL, quick_add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "register.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "register.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "register.change", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "register.quick-add", NULL);
}

void
mun_register_update_marked (MunRegister *self)
{
  guint n = mun_grid_selection_get_count (mun_grid_get_selection (self->grid));
  g_autofree char *text = g_strdup_printf (g_dngettext (NULL, "%u marked", "%u marked", n), n);

  gtk_label_set_text (self->marked_label, text);
  gtk_revealer_set_reveal_child (self->marked_bar, n > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.change", may_write (self) && n > 0);
}

char *
mun_register_dup_marked (MunRegister *self)
{
  g_autoptr(GArray) rowids = NULL;
  g_autoptr(MunRow) row = NULL;

  g_return_val_if_fail (MUN_IS_REGISTER (self), NULL);

  if (mun_grid_selection_get_count (mun_grid_get_selection (self->grid)) != 1)
    return NULL;
  rowids = mun_grid_selection_get_rowids (mun_grid_get_selection (self->grid));
  row = mun_store_load_by_rowid (mun_workspace_get_store (mun_window_get_workspace (self->window)), self->spec, g_array_index (rowids, gint64, 0), NULL);
  return row != NULL ? g_strdup (row->id) : NULL;
}

static void
name_entry (MunRegister *self,
            const char  *text)
{
  gtk_entry_set_placeholder_text (self->quick_entry, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->quick_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

char *
mun_register_refuses (MunWorkspace  *workspace,
                      const MunSpec *spec)
{
  const char *closed;
  g_autoptr(MunRecord) record = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && spec != NULL, NULL);

  closed = mun_workspace_closed_reason (workspace, spec);
  if (closed != NULL)
    return g_strdup (closed);
  record = mun_workspace_new_record (workspace, spec);
  return mun_may_add (workspace, record) ? NULL : mun_may_edit_reason (workspace, record);
}

/* Whoever may not add is told so where the name would be written. */
static void
invite (MunRegister *self)
{
  g_autofree char *refused = mun_register_refuses (mun_window_get_workspace (self->window), self->spec);
  g_autofree char *text = NULL;

  if (refused != NULL)
    text = g_strdup (refused);
  else if (mun_window_get_narrow (self->window))
    text = g_strdup_printf (_("Quickly add: %s"), _(self->spec->title));
  else
    text = g_strdup_printf (_("Quickly add: %s. Write its name, then Enter"), _(self->spec->title));
  gtk_widget_set_sensitive (GTK_WIDGET (self->quick_entry), refused == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->quick_bar), refused);
  name_entry (self, text);
}

void
mun_register_update_rights (MunRegister *self)
{
  g_return_if_fail (MUN_IS_REGISTER (self));

  if (!gtk_widget_get_visible (self->quick_undo))
    invite (self);
}

/* “Undo” beside the entry is of what was added there, not of what was done since. */
static void
changed_cb (MunRegister *self)
{
  if (!gtk_widget_get_visible (self->quick_undo))
    return;
  /* The focus must not go with the button. */
  if (gtk_widget_has_focus (self->quick_undo))
    gtk_widget_grab_focus (GTK_WIDGET (self->quick_entry));
  gtk_widget_set_visible (self->quick_undo, FALSE);
  invite (self);
}

/* While the entry is empty, what was added is taken back: an entry of its own accord would only write the name of it again. */
static gboolean
key_cb (MunRegister     *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if (key != GDK_KEY_z || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK || !gtk_widget_get_visible (self->quick_undo))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.undo", NULL);
  return GDK_EVENT_STOP;
}

/* A type whose name is chosen or linked cannot be added by typing one. */
void
mun_register_prepare_quick_add (MunRegister *self)
{
  g_autofree char *place = g_strconcat ("quick-add/", self->spec->name, NULL);
  MunKind kind = self->spec->fields[self->spec->title_field].kind;
  GtkEventController *keys = gtk_event_controller_key_new ();

  mun_draft_text_follow (GTK_WIDGET (self->quick_entry), mun_window_get_workspace (self->window), place);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->quick_entry), keys);
  g_signal_connect_object (mun_window_get_workspace (self->window), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  invite (self);
  g_signal_connect_object (self, "map", G_CALLBACK (mun_register_update_rights), self, 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->quick_entry), _("Quick add (Ctrl+Shift+A)"));
  gtk_widget_set_visible (self->quick_bar, (kind == MUN_KIND_LINE || kind == MUN_KIND_TEXT) &&
                          !(self->spec->flags & MUN_SPEC_INTERNAL) &&
                          mun_workspace_closed_reason (mun_window_get_workspace (self->window), self->spec) == NULL);
}

void
mun_register_quick_add (MunRegister *self)
{
  MunWorkspace *workspace = mun_window_get_workspace (self->window);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->quick_entry));
  g_autoptr(MunRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (mun_text_is_blank (typed))
    return;
  record = mun_workspace_new_record (workspace, self->spec);
  mun_may_add (workspace, record);
  if (!mun_record_parse (record, self->spec->title_field, typed, &error) || !mun_workspace_save (workspace, record, NULL, &error))
    {
      mun_window_show_error (self->window, error);
      return;
    }
  mun_window_hide_error (self->window);
  gtk_editable_set_text (GTK_EDITABLE (self->quick_entry), "");
  /* A message at the foot of the window would lie over the entry in which the next name is typed. */
  text = g_strdup_printf (_("%s added. Write the next name, then Enter"), mun_record_get_ref (record));
  name_entry (self, text);
  gtk_widget_set_visible (self->quick_undo, TRUE);
  /* The row that is marked is the one whose form is open. */
  if (!self->compact)
    mun_register_select (self, mun_record_get_id (record));
}

GArray *
mun_register_get_columns (MunRegister *self)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_vals (fields, self->layout->fields->data, self->layout->fields->len);
  return fields;
}
