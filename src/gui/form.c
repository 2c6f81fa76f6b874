/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/child-list.h"
#include "gui/moments.h"
#include "gui/note-row.h"
#include "gui/record-moves.h"
#include "model/auditor-mode.h"
#include "model/rules.h"

struct _MunForm {
  GtkBox parent_instance;

  /* Owned */
  MunWorkspace *workspace;
  MunRecord    *record;
  GPtrArray    *editors; /* (element-type MunEditor): borrowed rows */
  gboolean     *kept; /* by field: shows its value only */
  gboolean     *shown; /* by field: stands in the form */
  gboolean      editable;
  gboolean      noting; /* auditor mode: the note of an audit, and nothing else of it */

  /* What is still to come */
  guint                  next_field;
  gboolean               noted; /* the note stands there */
  const MunSpec * const *next_child;
  AdwPreferencesGroup   *group; /* the last one */
  MunChildList          *lines; /* likewise */
  guint                  n_rows; /* how many were made */
};

G_DEFINE_FINAL_TYPE (MunForm, mun_form, GTK_TYPE_BOX)

static AdwPreferencesGroup *
add_group (MunForm    *self,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (title, -1);

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
    }
  gtk_box_append (GTK_BOX (self), group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_field (MunForm *self,
           int      field)
{
  gboolean set = mun_record_is_set (self->record, field);
  gboolean starter = mun_field_has_starter (&mun_record_get_spec (self->record)->fields[field]);
  GtkWidget *editor = mun_editor_new (self->workspace, self->record, field, !self->kept[field]);

  mun_editor_show_help (MUN_EDITOR (editor), !self->kept[field] && (!set || starter));
  adw_preferences_group_add (self->group, editor);
  g_ptr_array_add (self->editors, editor);
  self->n_rows++;
}

/* Returns: the heading that @field stands under: its own or one before it */
static const char *
find_title (const MunSpec *spec,
            guint          field)
{
  for (guint i = field + 1; i > 0; i--)
    if (spec->fields[i - 1].group != NULL)
      return _(spec->fields[i - 1].group);
  return NULL;
}

/* Returns: whether there is one more */
static gboolean
add_next_field (MunForm *self)
{
  const MunSpec *spec = mun_record_get_spec (self->record);
  guint field = self->next_field;

  if (field >= spec->n_fields)
    return FALSE;
  self->next_field++;
  if (spec->fields[field].group != NULL)
    self->group = NULL;
  if (!mun_form_shows_field (self->record, field))
    return TRUE;
  if (self->group == NULL)
    self->group = add_group (self, find_title (spec, field));
  add_field (self, field);
  return TRUE;
}

/* Returns: whether there is something more */
static gboolean
add_note (MunForm *self)
{
  if (!self->noting || self->noted)
    return FALSE;
  self->noted = TRUE;
  self->n_rows++;
  adw_preferences_group_add (add_group (self, NULL),
                             mun_note_row_new (self->record, _("Note"), _("What was seen that belongs to no line of the checklist."), FALSE));
  return TRUE;
}

/* In auditor mode the lines of an audit are open, though its plan is not. */
static gboolean
takes_lines (MunForm       *self,
             const MunSpec *spec)
{
  return self->editable && !(self->noting && mun_workspace_closed_reason (self->workspace, spec) != NULL);
}

/* Types whose lines are edited inside this one. Returns: whether there is one more line, or one more type to look at */
static gboolean
add_next_line (MunForm *self)
{
  const MunSpec *spec = *self->next_child;

  if (self->lines != NULL && mun_child_list_add_next (self->lines))
    {
      self->n_rows++;
      return TRUE;
    }
  self->lines = NULL;
  if (spec == NULL || mun_record_is_new (self->record))
    return FALSE;
  self->next_child++;
  if (spec->flags & MUN_SPEC_CHILD && spec->fields[spec->parent_field].target == mun_record_get_spec (self->record))
    {
      self->lines = MUN_CHILD_LIST (mun_child_list_new (self->workspace, self->record, spec, takes_lines (self, spec)));
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->lines));
      self->n_rows++;
    }
  return TRUE;
}

static gboolean
add_next (MunForm *self)
{
  return add_next_field (self) || add_note (self) || add_next_line (self);
}

static gboolean
add_some (GtkWidget *widget)
{
  MunForm *self = MUN_FORM (widget);
  gint64 begun = g_get_monotonic_time ();
  guint before = self->n_rows;

  while (!mun_moment_is_over (begun, self->n_rows - before))
    if (!add_next (self))
      return FALSE;
  return TRUE;
}

/* Who goes through the fields faster than they come meets the rest now. */
static gboolean
mun_form_focus (GtkWidget        *widget,
                GtkDirectionType  direction)
{
  MunForm *self = MUN_FORM (widget);
  gboolean from_behind = direction == GTK_DIR_TAB_BACKWARD && gtk_widget_get_focus_child (widget) == NULL;

  if (!from_behind && GTK_WIDGET_CLASS (mun_form_parent_class)->focus (widget, direction))
    return TRUE;
  if (!from_behind && direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  while (add_next (self))
    ;
  return GTK_WIDGET_CLASS (mun_form_parent_class)->focus (widget, direction);
}

static void
mun_form_dispose (GObject *object)
{
  MunForm *self = MUN_FORM (object);

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  g_clear_object (&self->record);
  g_clear_pointer (&self->kept, g_free);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (mun_form_parent_class)->dispose (object);
}

static void
mun_form_class_init (MunFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_form_dispose;
  GTK_WIDGET_CLASS (klass)->focus = mun_form_focus;
}

/* Where nothing was typed since the last save, a text has nothing to take back and would swallow the key. */
static gboolean
undo_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  MunForm *self = MUN_FORM (widget);

  return self->record != NULL && !mun_record_is_new (self->record) && !mun_record_is_dirty (self->record)
         && gtk_widget_activate_action (widget, "win.undo", NULL);
}

static void
add_undo (MunForm *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK), gtk_callback_action_new (undo_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
mun_form_init (MunForm *self)
{
  add_undo (self);
  self->editors = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

/* Returns: (transfer full): for each field whether it shows its value only. @editable: (out) (optional): whether any can be changed */
static gboolean *
list_kept (MunWorkspace *workspace,
           MunRecord    *record,
           gboolean     *editable)
{
  const MunSpec *spec = mun_record_get_spec (record);
  gboolean closed = *mun_record_get_withdrawn (record) != '\0' || mun_workspace_read_only_reason (workspace) != NULL;
  gboolean *kept = mun_record_kept_fields (workspace, record);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      kept[i] |= closed;
      if (editable != NULL && !kept[i] && !(spec->fields[i].flags & MUN_COMPUTED) && mun_form_shows_field (record, i))
        *editable = TRUE;
    }
  return kept;
}

/* What the program works out stands in the form once it is known. Returns: (transfer full) */
static gboolean *
list_shown (MunRecord *record)
{
  guint n = mun_record_get_spec (record)->n_fields;
  gboolean *shown = g_new0 (gboolean, n);

  for (guint i = 0; i < n; i++)
    shown[i] = mun_form_shows_field (record, i);
  return shown;
}

static gboolean
is_noting (MunWorkspace *workspace,
           MunRecord    *record)
{
  return mun_auditor_notes (workspace, record) && mun_record_moves_may_note (workspace, record);
}

GtkWidget *
mun_form_new (MunWorkspace *workspace,
              MunRecord    *record)
{
  MunForm *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  self = g_object_new (MUN_TYPE_FORM, NULL);
  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->kept = list_kept (workspace, record, &self->editable);
  self->shown = list_shown (record);
  self->noting = is_noting (workspace, record);
  self->editable |= self->noting;
  self->next_child = mun_specs ();
  mun_form_go_on (self);
  return GTK_WIDGET (self);
}

void
mun_form_go_on (MunForm *self)
{
  g_return_if_fail (MUN_IS_FORM (self));

  if (add_some (GTK_WIDGET (self)))
    mun_moments_begin (GTK_WIDGET (self), add_some);
}

static void
forget_typing (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (widget), FALSE);
      gtk_editable_set_enable_undo (GTK_EDITABLE (widget), TRUE);
    }
  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

      gtk_text_buffer_set_enable_undo (buffer, FALSE);
      gtk_text_buffer_set_enable_undo (buffer, TRUE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    forget_typing (child);
}

void
mun_form_forget_typing (MunForm *self)
{
  g_return_if_fail (MUN_IS_FORM (self));

  forget_typing (GTK_WIDGET (self));
}

MunRecord *
mun_form_get_record (MunForm *self)
{
  g_return_val_if_fail (MUN_IS_FORM (self), NULL);

  return self->record;
}

gboolean
mun_form_is_editable (MunForm *self)
{
  g_return_val_if_fail (MUN_IS_FORM (self), FALSE);

  return self->editable;
}

gboolean
mun_form_is_outdated (MunForm *self)
{
  g_autofree gboolean *kept = NULL;
  g_autofree gboolean *shown = NULL;
  gsize size;

  g_return_val_if_fail (MUN_IS_FORM (self), FALSE);

  size = mun_record_get_spec (self->record)->n_fields * sizeof (gboolean);
  kept = list_kept (self->workspace, self->record, NULL);
  shown = list_shown (self->record);
  return memcmp (shown, self->shown, size) != 0 || is_noting (self->workspace, self->record) != self->noting || memcmp (kept, self->kept, size) != 0;
}

MunEditor *
mun_form_commit (MunForm *self)
{
  MunEditor *wrong = NULL;

  g_return_val_if_fail (MUN_IS_FORM (self), NULL);

  for (guint i = 0; i < self->editors->len; i++)
    if (!mun_editor_commit (self->editors->pdata[i]) && wrong == NULL)
      wrong = self->editors->pdata[i];
  return wrong;
}

MunEditor *
mun_form_find (MunForm *self,
               int      field)
{
  g_return_val_if_fail (MUN_IS_FORM (self), NULL);

  for (guint i = 0;; i++)
    {
      while (i >= self->editors->len)
        if (!add_next_field (self))
          return NULL;
      if (mun_editor_get_index (self->editors->pdata[i]) == field)
        return self->editors->pdata[i];
    }
}

GtkWidget *
mun_form_find_line (MunForm    *self,
                    const char *id)
{
  GtkWidget *row = NULL;

  g_return_val_if_fail (MUN_IS_FORM (self) && id != NULL, NULL);

  while (add_next (self))
    ;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL && row == NULL; child = gtk_widget_get_next_sibling (child))
    if (MUN_IS_CHILD_LIST (child))
      row = mun_child_list_find (MUN_CHILD_LIST (child), id);
  return row;
}

MunEditor *
mun_form_show_issues (MunForm   *self,
                      GPtrArray *issues)
{
  MunEditor *first = NULL;

  g_return_val_if_fail (MUN_IS_FORM (self) && issues != NULL, NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      MunIssue *issue = issues->pdata[i];
      MunEditor *editor = issue->field >= 0 ? mun_form_find (self, issue->field) : NULL;

      if (editor == NULL || issue->level == MUN_ISSUE_HINT)
        continue;
      mun_editor_show_remark (editor, issue->level, issue->message);
      if (first == NULL)
        first = editor;
    }
  return first;
}

void
mun_form_show_faults (MunForm *self)
{
  g_autoptr(GPtrArray) issues = NULL;
  MunEditor *first;

  g_return_if_fail (MUN_IS_FORM (self));

  issues = mun_record_issues (self->workspace, self->record);
  first = mun_form_show_issues (self, issues);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

GPtrArray *
mun_form_list_remarks (MunForm *self)
{
  GPtrArray *issues;

  g_return_val_if_fail (MUN_IS_FORM (self), NULL);

  issues = mun_record_issues (self->workspace, self->record);
  for (guint i = issues->len; i > 0; i--)
    {
      const MunIssue *issue = issues->pdata[i - 1];

      if (issue->level != MUN_ISSUE_WARNING || issue->field < 0
          || (mun_record_is_set (self->record, issue->field) && !mun_record_is_changed (self->record, issue->field)))
        g_ptr_array_remove_index (issues, i - 1);
    }
  return issues;
}

gboolean
mun_form_shows_field (MunRecord *record,
                      int        field)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (mun_spec_has_state (spec) && (guint) field == spec->state_field)
    return FALSE;
  if (spec->flags & MUN_SPEC_CHILD && (guint) field == spec->parent_field)
    return FALSE;
  return !(spec->fields[field].flags & MUN_COMPUTED) || mun_record_is_set (record, field);
}
