/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/editor-private.h"

#include <glib/gi18n.h>

#include "gui/drafts.h"
#include "gui/half-typed.h"
#include "gui/remark.h"
#include "gui/rows.h"
#include "model/settings.h"
#include "spec/kind.h"

struct _MunEditor {
  AdwPreferencesRow parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *mark;    /* "changed", "needed" */
  GtkWidget *reset;   /* takes the value back; made with the first value of a field that no key empties, or that has a starter value */
  GtkWidget *control;
  GtkWidget *source;  /* these three are made when they have something to say */
  GtkWidget *problem;
  GtkWidget *help;

  /* Borrowed */
  const MunField *field;

  /* Owned */
  MunWorkspace *workspace;
  MunRecord    *record;
  int           index;
  gboolean      editable;
  gboolean      loading;
  gboolean      asked;  /* the help was opened by hand */
  gboolean      steady; /* what was said leaves its room behind */
  gboolean      needed; /* what else was answered asks for it */
};

G_DEFINE_FINAL_TYPE (MunEditor, mun_editor, ADW_TYPE_PREFERENCES_ROW)

static const MunEditorKind * const kinds[MUN_N_KINDS] = {
  [MUN_KIND_LINE]      = &mun_line_editor,
  [MUN_KIND_TEXT]      = &mun_text_editor,
  [MUN_KIND_INTEGER]   = &mun_number_editor,
  [MUN_KIND_DECIMAL]   = &mun_number_editor,
  [MUN_KIND_MONEY]     = &mun_number_editor,
  [MUN_KIND_DATE]      = &mun_date_editor,
  [MUN_KIND_DATE_TIME] = &mun_date_editor,
  [MUN_KIND_CHOICE]    = &mun_choice_editor,
  [MUN_KIND_SCALE]     = &mun_scale_editor,
  [MUN_KIND_YES_NO]    = &mun_yes_no_editor,
  [MUN_KIND_LINK]      = &mun_link_editor,
  [MUN_KIND_LINKS]     = &mun_links_editor,
  [MUN_KIND_FILE]      = &mun_file_editor,
};

/* What a person entered outlives the program, even when it is killed. @half: what is not understood yet, "" for nothing */
static void
note_edit (MunEditor  *self,
           const char *half)
{
  mun_half_typed_note (self->workspace, self->record, self->index, half);
  mun_drafts_note (mun_drafts_of (self->workspace), self->record);
}

static void
reset_cb (MunEditor *self)
{
  mun_record_set (self->record, self->index, "");
  note_edit (self, "");
  mun_editor_show_problem (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static GtkWidget *
create_reset (MunEditor *self)
{
  gboolean starter = mun_field_has_starter (self->field);
  GtkWidget *button = starter ? gtk_button_new_with_label (_("Reset")) : gtk_button_new_from_icon_name ("edit-clear-symbolic");
  g_autofree char *name = g_strdup_printf (_("Take the answer back: %s"), _(self->field->label));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, starter ? "caption" : "clear-button");
  gtk_widget_set_tooltip_text (button, starter ? _("Back to the starter value for your size") : _("Take the answer back (Delete)"));
  if (!starter)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* The key Delete does the same where the answer is. */
  gtk_widget_set_focusable (button, starter);
  g_signal_connect_object (button, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->mark)), button, self->mark);
  return button;
}

static void
update_reset (MunEditor *self)
{
  gboolean wanted = self->editable && mun_record_is_set (self->record, self->index);

  if (self->reset == NULL && wanted
      && (mun_field_has_starter (self->field) || self->field->kind == MUN_KIND_SCALE || self->field->kind == MUN_KIND_YES_NO))
    self->reset = create_reset (self);
  if (self->reset != NULL)
    gtk_widget_set_visible (self->reset, wanted);
}

static void
update_marks (MunEditor *self)
{
  gboolean changed = mun_record_is_changed (self->record, self->index) && !mun_record_is_new (self->record);
  gboolean needed = self->editable && (self->needed || self->field->flags & MUN_REQUIRED) && !mun_record_is_set (self->record, self->index);

  gtk_label_set_text (GTK_LABEL (self->mark), changed ? _("changed") : needed ? _("needed") : "");
  if (changed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "changed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "changed");
  update_reset (self);
}

/* What an empty field says. Returns: (transfer full) */
static char *
describe_empty (MunEditor *self)
{
  g_autofree char *starter = NULL;

  if (!mun_field_has_starter (self->field))
    return g_strdup (_("Not set"));
  starter = mun_settings_describe_starter (self->workspace, self->field);
  return g_strdup_printf (_("%s, the starter value"), starter);
}

/* A value without editor: links, files and computed fields of any kind. */
static void
load_label (MunEditor *self)
{
  g_autofree char *shown = mun_workspace_format (self->workspace, self->record, self->index, NULL);
  g_autofree char *empty = describe_empty (self);

  gtk_label_set_text (GTK_LABEL (self->control), *shown != '\0' ? shown : empty);
  if (*shown != '\0')
    gtk_widget_remove_css_class (self->control, "dim-label");
  else
    gtk_widget_add_css_class (self->control, "dim-label");
}

/* Another size means another value. */
static void
update_placeholder (MunEditor *self)
{
  g_autofree char *empty = NULL;

  if (!mun_field_has_starter (self->field))
    return;
  /* The unit stands beside it. */
  empty = g_strdup_printf (_("%d, the starter value"), mun_settings_starter (self->workspace, self->field));
  gtk_text_set_placeholder_text (GTK_TEXT (gtk_widget_get_first_child (self->control)), empty);
}

static void
load (MunEditor *self)
{
  self->loading = TRUE;
  if (self->editable)
    {
      kinds[self->field->kind]->load (self, self->control, mun_record_get (self->record, self->index));
      update_placeholder (self);
    }
  else
    load_label (self);
  self->loading = FALSE;
  update_marks (self);
}

static void
value_cb (MunEditor *self)
{
  if (!self->loading)
    {
      load (self);
      mun_half_typed_note (self->workspace, self->record, self->index, "");
      mun_editor_show_problem (self, NULL);
    }
}

static void
toggle_help_cb (MunEditor *self)
{
  self->asked = self->help == NULL || !gtk_widget_get_visible (self->help);
  mun_editor_show_help (self, self->asked);
}

/* Help that somebody asked for goes first; what stands there from the beginning stays. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  return mun_editor_close_help (widget);
}

static void
leave_cb (MunEditor *self)
{
  /* Controls that only know right values show them already; making them anew would take away the widget that is being left. */
  if (self->editable && kinds[self->field->kind]->typed != NULL && mun_editor_commit (self))
    load (self);
}

static GtkWidget *
create_value_label (MunEditor *self)
{
  GtkWidget *label = mun_label_new ("", NULL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

static GtkWidget *
create_wrapped (const char *text,
                const char *css)
{
  GtkWidget *label = mun_label_new (text, css);

  gtk_widget_add_css_class (label, "caption");
  return label;
}

static GtkWidget *
create_help_button (MunEditor *self)
{
  GtkWidget *button = mun_icon_button_new ("mun-help-symbolic", _("Help on this field"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "help-button");
  g_signal_connect_object (button, "clicked", G_CALLBACK (toggle_help_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static gboolean
has_help (MunEditor *self)
{
  return self->field->help != NULL && *self->field->help != '\0';
}

static GtkWidget *
create_title (MunEditor *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = mun_label_new (_(self->field->label), "field-label");

  gtk_widget_set_hexpand (label, TRUE);
  self->mark = gtk_label_new ("");
  gtk_widget_add_css_class (self->mark, "field-mark");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->mark);
  if (has_help (self))
    gtk_box_append (GTK_BOX (line), create_help_button (self));
  return line;
}

static char *
describe_help (MunEditor *self)
{
  g_autofree char *starter = NULL;

  if (!mun_field_has_starter (self->field))
    return g_strdup (_(self->field->help));
  starter = mun_settings_describe_starter (self->workspace, self->field);
  /* Translators: an explanation, then the value that holds when nothing is chosen: "12 months" */
  return g_strdup_printf (_("%1$s Starter value: %2$s."), _(self->field->help), starter);
}

static void
build (MunEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *property = g_strdup (self->field->name);
  g_autofree char *signal = NULL;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (self->box, "field");
  gtk_box_append (GTK_BOX (self->box), create_title (self));
  self->control = self->editable ? kinds[self->field->kind]->create (self) : create_value_label (self);
  gtk_box_append (GTK_BOX (self->box), self->control);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);

  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->box, focus);
  g_strdelimit (property, "_", '-');
  signal = g_strconcat ("notify::", property, NULL);
  g_signal_connect_object (self->record, signal, G_CALLBACK (value_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->record, "notify::dirty", G_CALLBACK (update_marks), self, G_CONNECT_SWAPPED);
}

/* What could not be understood is shown as it was typed, and said to be so. */
static void
restore (MunEditor *self)
{
  gboolean found;

  self->loading = TRUE;
  found = self->editable && mun_half_typed_show (self->workspace, self->record, self->index, self->control);
  self->loading = FALSE;
  if (found)
    mun_editor_commit (self);
}

static void
mun_editor_dispose (GObject *object)
{
  MunEditor *self = MUN_EDITOR (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (mun_editor_parent_class)->dispose (object);
}

static gboolean
mun_editor_grab_focus (GtkWidget *widget)
{
  MunEditor *self = MUN_EDITOR (widget);

  return gtk_widget_grab_focus (self->control) || gtk_widget_child_focus (self->control, GTK_DIR_TAB_FORWARD);
}

/* A list row that is left backwards takes the focus itself, and ours hands it to the control again: nobody would ever get out. */
static gboolean
mun_editor_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  MunEditor *self = MUN_EDITOR (widget);

  if (gtk_widget_get_focus_child (widget) == NULL && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (widget);
  return gtk_widget_child_focus (self->box, direction);
}

static void
mun_editor_class_init (MunEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_editor_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = mun_editor_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = mun_editor_focus;

  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
mun_editor_init (MunEditor *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mun_editor_new (MunWorkspace *workspace,
                MunRecord    *record,
                int           field,
                gboolean      editable)
{
  MunEditor *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  self = g_object_new (MUN_TYPE_EDITOR, NULL);
  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->index = field;
  self->field = &mun_record_get_spec (record)->fields[field];
  self->editable = editable && !(self->field->flags & MUN_COMPUTED);
  build (self);
  load (self);
  restore (self);
  return GTK_WIDGET (self);
}

MunWorkspace *
mun_editor_get_workspace (MunEditor *self)
{
  g_return_val_if_fail (MUN_IS_EDITOR (self), NULL);

  return self->workspace;
}

MunRecord *
mun_editor_get_record (MunEditor *self)
{
  g_return_val_if_fail (MUN_IS_EDITOR (self), NULL);

  return self->record;
}

int
mun_editor_get_index (MunEditor *self)
{
  g_return_val_if_fail (MUN_IS_EDITOR (self), -1);

  return self->index;
}

const MunField *
mun_editor_get_field (MunEditor *self)
{
  g_return_val_if_fail (MUN_IS_EDITOR (self), NULL);

  return self->field;
}

GtkWidget *
mun_editor_get_control (MunEditor *self)
{
  g_return_val_if_fail (MUN_IS_EDITOR (self), NULL);

  return self->control;
}

gboolean
mun_editor_commit (MunEditor *self)
{
  g_autofree char *typed = NULL;
  g_autoptr(GError) error = NULL;
  gboolean understood;

  g_return_val_if_fail (MUN_IS_EDITOR (self), FALSE);

  if (!self->editable || kinds[self->field->kind]->typed == NULL)
    return TRUE;
  typed = kinds[self->field->kind]->typed (self, self->control);
  self->loading = TRUE;
  understood = mun_record_parse (self->record, self->index, typed, &error);
  self->loading = FALSE;
  mun_editor_show_problem (self, understood ? NULL : error->message);
  update_marks (self);
  return understood;
}

void
mun_editor_show_problem (MunEditor  *self,
                         const char *problem)
{
  mun_editor_show_remark (self, MUN_ISSUE_STOP, problem);
}

/* Most fields are right: a form of forty need not carry forty remarks. */
static void
create_problem (MunEditor *self)
{
  GtkWidget *above = self->source != NULL ? self->source : self->control;

  self->problem = mun_remark_new ();
  gtk_widget_add_css_class (self->problem, "caption");
  gtk_box_insert_child_after (GTK_BOX (self->box), self->problem, above);
}

void
mun_editor_show_remark (MunEditor     *self,
                        MunIssueLevel  level,
                        const char    *text)
{
  gboolean wrong = text != NULL && level == MUN_ISSUE_STOP;

  g_return_if_fail (MUN_IS_EDITOR (self));

  if (self->problem == NULL && text == NULL)
    return;
  if (self->problem == NULL)
    create_problem (self);
  if (text == NULL && self->steady && gtk_widget_get_visible (self->problem))
    mun_remark_vacate (self->problem);
  else
    mun_remark_set (self->problem, level, text);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "problem");
}

void
mun_editor_keep_room (MunEditor *self)
{
  g_return_if_fail (MUN_IS_EDITOR (self));

  self->steady = TRUE;
}

void
mun_editor_set_needed (MunEditor *self,
                       gboolean   needed)
{
  g_return_if_fail (MUN_IS_EDITOR (self));

  self->needed = needed;
  update_marks (self);
}

void
mun_editor_show_help (MunEditor *self,
                      gboolean   shown)
{
  g_return_if_fail (MUN_IS_EDITOR (self));

  if (self->help == NULL && shown && has_help (self))
    {
      g_autofree char *help = describe_help (self);

      self->help = create_wrapped (help, "dim-label");
      gtk_box_append (GTK_BOX (self->box), self->help);
    }
  if (self->help != NULL)
    gtk_widget_set_visible (self->help, shown);
}

gboolean
mun_editor_close_help (GtkWidget *root)
{
  gboolean closed = FALSE;

  g_return_val_if_fail (GTK_IS_WIDGET (root), FALSE);

  if (MUN_IS_EDITOR (root))
    {
      MunEditor *self = MUN_EDITOR (root);

      closed = self->asked && self->help != NULL && gtk_widget_get_visible (self->help);
      if (closed)
        mun_editor_show_help (self, FALSE);
      self->asked = FALSE;
      return closed;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    closed |= mun_editor_close_help (child);
  return closed;
}

void
mun_editor_show_source (MunEditor  *self,
                        const char *source)
{
  g_return_if_fail (MUN_IS_EDITOR (self));

  if (self->source == NULL && source != NULL)
    {
      self->source = create_wrapped ("", "field-source");
      gtk_box_insert_child_after (GTK_BOX (self->box), self->source, self->control);
    }
  if (self->source == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (self->source), source != NULL ? source : "");
  gtk_widget_set_visible (self->source, source != NULL);
}

void
mun_editor_set_value (MunEditor  *self,
                      const char *value)
{
  g_return_if_fail (MUN_IS_EDITOR (self) && value != NULL);

  if (self->loading)
    return;
  mun_record_set (self->record, self->index, value);
  note_edit (self, "");
  mun_editor_show_source (self, NULL);
  update_marks (self);
}

/* While typing, only what can be understood goes into the record, and nothing is said: the person is not done yet. */
void
mun_editor_changed (MunEditor *self)
{
  g_autofree char *typed = NULL;
  gboolean understood;

  g_return_if_fail (MUN_IS_EDITOR (self));

  if (self->loading)
    return;
  typed = kinds[self->field->kind]->typed (self, self->control);
  self->loading = TRUE;
  understood = mun_record_parse (self->record, self->index, typed, NULL);
  if (understood)
    mun_editor_show_problem (self, NULL);
  self->loading = FALSE;
  note_edit (self, understood ? "" : typed);
  mun_editor_show_source (self, NULL);
  update_marks (self);
}

gboolean
mun_editor_is_loading (MunEditor *self)
{
  g_return_val_if_fail (MUN_IS_EDITOR (self), FALSE);

  return self->loading;
}
