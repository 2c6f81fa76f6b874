/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/record-view.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "gui/anyway.h"
#include "gui/badge.h"
#include "gui/drafts.h"
#include "gui/form.h"
#include "gui/approval.h"
#include "gui/record-moves.h"
#include "gui/record-strip.h"
#include "gui/record-tabs.h"
#include "gui/session.h"
#include "gui/strip.h"
#include "model/rules.h"

struct _MunRecordView {
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget     *box;
  GtkLabel      *title;
  GtkLabel      *ref;
  MunBadge      *badge;
  GtkButton     *up_button;
  GtkButton     *close_button;
  GtkButton     *save_button;
  GtkMenuButton *menu_button;
  GtkBox        *moves;
  MunStrip      *strip;
  MunTabs       *tabs;
  GtkStack      *stack;

  /* Borrowed */
  MunWindow *window; /* weak */

  /* Owned */
  MunRecord *record;
  MunForm   *form; /* borrowed from the stack */
  gulong     dirty_id;
  gulong     title_id;
  gulong     touched_id;
  gboolean   touched; /* edited since it is shown here */
  guint      focus_id;
  const char *next_state; /* static: the step that was asked for last */
};

G_DEFINE_FINAL_TYPE (MunRecordView, mun_record_view, GTK_TYPE_WIDGET)

enum { CLOSED, N_SIGNALS };

static guint signals[N_SIGNALS];

static MunWorkspace *
get_workspace (MunRecordView *self)
{
  return self->window != NULL ? mun_window_get_workspace (self->window) : NULL;
}

static void
update_title (MunRecordView *self)
{
  const MunSpec *spec = mun_record_get_spec (self->record);
  MunKind kind = spec->fields[spec->title_field].kind;
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *approval = mun_state_describe_approval (get_workspace (self), self->record);

  /* A text is shown as it is typed; what stands behind a link or a choice only the workspace knows. */
  if (kind == MUN_KIND_LINE || kind == MUN_KIND_TEXT || mun_record_is_new (self->record))
    title = mun_record_dup_name (self->record);
  else
    title = mun_workspace_title (get_workspace (self), spec, mun_record_get_id (self->record));
  gtk_label_set_text (self->title, title);
  if (mun_record_is_new (self->record))
    detail = g_strdup_printf (_("%s, not saved yet"), _(spec->title));
  else
    detail = g_strdup_printf ("%s · %s%s%s", mun_record_get_ref (self->record), _(spec->title), *approval != '\0' ? "\n" : "", approval);
  gtk_label_set_text (self->ref, detail);
}

static void
update_save (MunRecordView *self)
{
  gboolean dirty = self->record != NULL && mun_record_is_dirty (self->record);

  gtk_widget_set_visible (GTK_WIDGET (self->save_button), self->form != NULL && mun_form_is_editable (self->form));
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.revert", dirty && !mun_record_is_new (self->record));
}

static void
set_page (MunRecordView *self,
          const char    *name,
          GtkWidget     *content)
{
  GtkWidget *old = gtk_stack_get_child_by_name (self->stack, name);

  if (old != NULL)
    gtk_stack_remove (self->stack, old);
  gtk_stack_add_named (self->stack, content, name);
}

static void
build_form (MunRecordView *self)
{
  self->form = MUN_FORM (mun_form_new (get_workspace (self), self->record));
  set_page (self, "form", mun_record_tab_wrap (GTK_WIDGET (self->form), FALSE));
}

/* What is written in the record itself stands in the form. */
static void
field_cb (MunRecordView *self,
          int            field)
{
  MunEditor *editor = mun_form_find (self->form, field);

  mun_tabs_select (self->tabs, "form");
  gtk_stack_set_visible_child_name (self->stack, "form");
  if (editor != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (editor));
}

/* Links, proof and history are read when they are looked at. */
static void
show_tab (MunRecordView *self,
          const char    *tab)
{
  GtkWidget *page;

  if (self->record == NULL || get_workspace (self) == NULL)
    return;
  page = mun_record_tab_new (self->window, self->record, tab);
  if (page != NULL)
    set_page (self, tab, page);
  if (page != NULL && g_str_equal (tab, "bowtie"))
    g_signal_connect_object (mun_record_tab_get_content (page), "field", G_CALLBACK (field_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (self->stack, tab);
}

static void
tab_cb (MunRecordView *self,
        const char    *tab)
{
  show_tab (self, tab);
}

static void
update_state (MunRecordView *self)
{
  const MunSpec *spec = mun_record_get_spec (self->record);

  if (*mun_record_get_withdrawn (self->record) != '\0')
    mun_badge_set (self->badge, MUN_TONE_OVER, _("Withdrawn"));
  else
    mun_badge_set_state (self->badge, spec, mun_record_get_state (self->record));
  mun_record_moves_fill (self->moves, self->window, self->record);
  mun_record_moves_update_actions (GTK_WIDGET (self), get_workspace (self), self->record);
}

static void
touched_cb (MunRecordView *self,
            GParamSpec    *pspec)
{
  if (g_strcmp0 (pspec->name, "dirty") == 0)
    return;
  self->touched = TRUE;
  mun_window_forget_error (self->window);
}

static gboolean
focus_cb (gpointer user_data)
{
  MunRecordView *self = user_data;

  self->focus_id = 0;
  if (self->form == NULL || mun_strip_focus (self->strip))
    return G_SOURCE_REMOVE;
  /* Where the focus stayed in the form of the record before, GTK has put it into this one already, and would go one on from there. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->form)) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
forget_record (MunRecordView *self)
{
  g_clear_handle_id (&self->focus_id, g_source_remove);
  if (self->record == NULL)
    return;
  g_clear_signal_handler (&self->touched_id, self->record);
  g_clear_signal_handler (&self->dirty_id, self->record);
  g_clear_signal_handler (&self->title_id, self->record);
  g_clear_object (&self->record);
  self->form = NULL;
}

static void
close_cb (MunRecordView *self)
{
  mun_record_view_leave (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
save_cb (MunRecordView *self)
{
  mun_record_view_save (self);
}

static void
revert_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunRecordView *self = MUN_RECORD_VIEW (widget);

  mun_record_revert (self->record);
  build_form (self);
  mun_record_strip_update (self->strip, self->window, self->record);
  mun_window_toast (self->window, _("Back to what is saved"), FALSE);
}

static void
keep_draft_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MunRecordView *self = MUN_RECORD_VIEW (widget);

  mun_drafts_accept (mun_drafts_of (get_workspace (self)), self->record);
  mun_record_strip_update (self->strip, self->window, self->record);
  mun_record_view_focus (self);
}

static void
new_version_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MunRecordView *self = MUN_RECORD_VIEW (widget);

  mun_record_moves_begin_version (self->window, self->record);
}

static void
go_on_cb (MunRecordView *self)
{
  if (self->record != NULL && mun_record_moves_make (self->window, self->record, self->next_state))
    mun_record_view_refresh (self);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunRecordView *self = MUN_RECORD_VIEW (widget);
  const char *to = g_intern_string (g_variant_get_string (parameter, NULL));

  if (mun_record_is_dirty (self->record) && (!mun_record_view_save (self) || mun_record_is_dirty (self->record)))
    return;
  self->next_state = to;
  if (!mun_approval_ask_for (widget, get_workspace (self), self->record, to, G_CALLBACK (go_on_cb), self))
    go_on_cb (self);
}

static void
note_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunRecordView *self = MUN_RECORD_VIEW (widget);

  mun_record_moves_note (self->window, self->record);
}

static void
withdraw_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MunRecordView *self = MUN_RECORD_VIEW (widget);

  mun_record_moves_withdraw (self->window, self->record);
}

static void
restore_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MunRecordView *self = MUN_RECORD_VIEW (widget);
  g_autoptr(GError) error = NULL;

  if (mun_workspace_restore (get_workspace (self), self->record, &error))
    mun_window_toast (self->window, _("In use again"), TRUE);
  else
    mun_window_show_error (self->window, error);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunRecordView *self = MUN_RECORD_VIEW (widget);
  const MunSpec *spec = mun_record_get_spec (self->record);
  g_autofree char *parent = spec->flags & MUN_SPEC_CHILD ? g_strdup (mun_record_get (self->record, spec->parent_field)) : NULL;
  g_autoptr(MunRecord) record = g_object_ref (self->record);
  g_autoptr(GError) error = NULL;
  gboolean saved = !mun_record_is_new (record);

  mun_record_revert (record);
  mun_window_forget_draft (self->window, record);
  if (saved && !mun_workspace_delete (get_workspace (self), record, &error))
    {
      mun_window_show_error (self->window, error);
      return;
    }
  forget_record (self);
  g_signal_emit (self, signals[CLOSED], 0);
  if (parent != NULL && *parent != '\0')
    mun_window_show_record (self->window, parent);
  mun_window_toast (self->window, saved ? _("Deleted") : _("Discarded"), saved);
}

static void
copy_ref_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MunRecordView *self = MUN_RECORD_VIEW (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), mun_record_get_ref (self->record));
  mun_window_toast (self->window, _("Number copied"), FALSE);
}

static void
mun_record_view_dispose (GObject *object)
{
  MunRecordView *self = MUN_RECORD_VIEW (object);

  forget_record (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), MUN_TYPE_RECORD_VIEW);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_record_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "record.revert", NULL, revert_cb);
  gtk_widget_class_install_action (widget_class, "record.keep-draft", NULL, keep_draft_cb);
  gtk_widget_class_install_action (widget_class, "record.new-version", NULL, new_version_cb);
  gtk_widget_class_install_action (widget_class, "record.move", "s", move_cb);
  gtk_widget_class_install_action (widget_class, "record.note", NULL, note_cb);
  gtk_widget_class_install_action (widget_class, "record.withdraw", NULL, withdraw_cb);
  gtk_widget_class_install_action (widget_class, "record.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "record.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "record.copy-ref", NULL, copy_ref_cb);
}

static void
mun_record_view_class_init (MunRecordViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_record_view_dispose;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MUN_TYPE_BADGE);
  g_type_ensure (MUN_TYPE_STRIP);
  g_type_ensure (MUN_TYPE_TABS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muniment/Muniment/record-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, box);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, title);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, ref);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, badge);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, up_button);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, close_button);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, save_button);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, moves);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, strip);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, tabs);
  gtk_widget_class_bind_template_child (widget_class, MunRecordView, stack);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_cb);
  install_actions (widget_class);
}

static void
mun_record_view_init (MunRecordView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mun_record_moves_prepare (self->moves);
  mun_record_tabs_fill (self->tabs);
  mun_record_tabs_follow (self->stack);
}

GtkWidget *
mun_record_view_new (MunWindow *window)
{
  MunRecordView *self = g_object_new (MUN_TYPE_RECORD_VIEW, NULL);

  g_set_weak_pointer (&self->window, window);
  return GTK_WIDGET (self);
}

void
mun_record_view_set_record (MunRecordView *self,
                            MunRecord     *record)
{
  g_return_if_fail (MUN_IS_RECORD_VIEW (self));

  if (self->record == record && record != NULL)
    return;
  mun_record_view_leave (self);
  forget_record (self);
  mun_session_touch (GTK_WINDOW (self->window));
  if (record == NULL)
    return;
  self->record = g_object_ref (record);
  self->dirty_id = g_signal_connect_swapped (record, "notify::dirty", G_CALLBACK (update_save), self);
  self->title_id = g_signal_connect_swapped (record, "notify::display-title", G_CALLBACK (update_title), self);
  mun_record_strip_update (self->strip, self->window, self->record);
  update_title (self);
  update_state (self);
  mun_record_moves_show_parent (self->up_button, get_workspace (self), self->record);
  build_form (self);
  update_save (self);
  gtk_widget_set_visible (GTK_WIDGET (self->tabs), !mun_record_is_new (record));
  mun_record_tabs_update (self->tabs, mun_record_get_spec (record));
  mun_tabs_select (self->tabs, "form");
  gtk_stack_set_visible_child_name (self->stack, "form");
  self->touched = FALSE;
  self->touched_id = g_signal_connect_swapped (record, "notify", G_CALLBACK (touched_cb), self);
}

MunRecord *
mun_record_view_get_record (MunRecordView *self)
{
  g_return_val_if_fail (MUN_IS_RECORD_VIEW (self), NULL);

  return self->record;
}

void
mun_record_view_set_closable (MunRecordView *self,
                              gboolean       closable)
{
  g_return_if_fail (MUN_IS_RECORD_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->close_button), closable);
}

/* A STOP beside its field says more than one sentence above the form. */
static void
show_refusal (MunRecordView *self,
              const GError  *error)
{
  g_autoptr(GError) told = g_error_copy (error);

  mun_form_show_faults (self->form);
  if (!g_error_matches (error, MUN_ERROR, MUN_ERROR_INVALID) && !g_error_matches (error, MUN_ERROR, MUN_ERROR_REFUSED))
    {
      g_free (told->message);
      told->message = g_strdup_printf (_("%s Your change is kept in this window."), error->message);
    }
  mun_window_show_error (self->window, told);
}

/* What a new record begins with is no reason to keep it. */
static gboolean
is_untouched (MunRecordView *self)
{
  return mun_record_is_new (self->record) && !self->touched && !mun_window_has_draft (self->window, self->record);
}

/* Saving what is still empty does not save it: it says what it lacks. */
static gboolean
say_nothing (MunRecordView *self)
{
  mun_form_show_faults (self->form);
  mun_window_toast (self->window, _("There is nothing to save yet. What is needed is marked"), FALSE);
  return TRUE;
}

gboolean
mun_record_view_save (MunRecordView *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) remarks = NULL;
  g_autofree char *text = NULL;
  MunEditor *wrong;

  g_return_val_if_fail (MUN_IS_RECORD_VIEW (self), FALSE);

  if (self->record == NULL || !mun_form_is_editable (self->form))
    return FALSE;
  wrong = mun_form_commit (self->form);
  if (wrong != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (wrong));
      mun_window_toast (self->window, _("One field cannot be understood; it is marked"), FALSE);
      return TRUE;
    }
  if (is_untouched (self))
    return say_nothing (self);
  if (!mun_record_is_dirty (self->record))
    return FALSE;
  remarks = mun_form_list_remarks (self->form);
  if (!mun_workspace_save (get_workspace (self), self->record, NULL, &error))
    {
      if (mun_anyway_ask_for (GTK_WIDGET (self), get_workspace (self), error, G_CALLBACK (save_cb), self))
        return TRUE;
      show_refusal (self, error);
      return TRUE;
    }
  mun_window_hide_error (self->window);
  text = g_strdup_printf (_("%s saved"), mun_record_get_ref (self->record));
  mun_window_toast (self->window, text, TRUE);
  mun_record_view_refresh (self);
  mun_form_forget_typing (self->form);
  mun_form_show_issues (self->form, remarks);
  return TRUE;
}

void
mun_record_view_leave (MunRecordView *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MUN_IS_RECORD_VIEW (self));

  if (self->record == NULL || self->window == NULL || !mun_form_is_editable (self->form))
    return;
  mun_form_commit (self->form);
  if (is_untouched (self) || !mun_record_is_dirty (self->record))
    return;
  mun_window_keep_draft (self->window, self->record);
  text = g_strdup_printf (_("“%s” is not saved yet; what you typed is kept and comes back with the file"), mun_record_get_title (self->record));
  mun_window_toast (self->window, text, FALSE);
}

void
mun_record_view_refresh (MunRecordView *self)
{
  g_return_if_fail (MUN_IS_RECORD_VIEW (self));

  if (self->record == NULL || get_workspace (self) == NULL)
    return;
  mun_record_strip_update (self->strip, self->window, self->record);
  update_title (self);
  update_state (self);
  mun_record_moves_show_parent (self->up_button, get_workspace (self), self->record);
  if (mun_form_is_outdated (self->form))
    build_form (self);
  else if (!gtk_widget_get_visible (GTK_WIDGET (self->tabs)) && !mun_record_is_new (self->record))
    mun_form_go_on (self->form);
  gtk_widget_set_visible (GTK_WIDGET (self->tabs), !mun_record_is_new (self->record));
  update_save (self);
  if (g_strcmp0 (mun_tabs_get_selected (self->tabs), "form") != 0 || gtk_stack_get_visible_child (self->stack) == NULL)
    show_tab (self, mun_tabs_get_selected (self->tabs));
  else
    gtk_stack_set_visible_child_name (self->stack, "form");
}

void
mun_record_view_focus (MunRecordView *self)
{
  g_return_if_fail (MUN_IS_RECORD_VIEW (self));

  /* What was just made visible has no place yet, and cannot take the focus before it has. */
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (focus_cb, self);
}

void
mun_record_view_show_tab (MunRecordView *self,
                          const char    *tab)
{
  g_return_if_fail (MUN_IS_RECORD_VIEW (self) && tab != NULL);

  mun_tabs_select (self->tabs, tab);
  show_tab (self, tab);
}
