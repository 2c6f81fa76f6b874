/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-fields.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/note-row.h"
#include "gui/wizard-parts.h"

struct _MunWizardFields {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *note; /* NULL where nobody is asked who wrote the record */

  /* Borrowed */
  const MunWizardPage *page;
  const int           *fields;

  /* Owned */
  MunWizardRun *run;
  MunRecord    *record;
  GPtrArray    *editors;  /* (element-type MunEditor): borrowed rows */
  GPtrArray    *writable; /* (element-type MunEditor): those of them that can be edited */
  GHashTable   *left;    /* editors a person has been in */
  MunEditor    *last;    /* the one a person was in last, borrowed; NULL: none yet */
};

G_DEFINE_FINAL_TYPE (MunWizardFields, mun_wizard_fields, GTK_TYPE_BOX)

enum { EDITED, LEFT, FINISHED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
contains (const int *fields,
          int        field)
{
  for (guint i = 0; fields != NULL && fields[i] >= 0; i++)
    if (fields[i] == field)
      return TRUE;
  return FALSE;
}

/* Some questions come up, or go away, with the answer to another one. */
static void
update_asked (MunWizardFields *self)
{
  for (guint i = 0; self->page->asks != NULL && i < self->editors->len; i++)
    gtk_widget_set_visible (self->editors->pdata[i], self->page->asks (self->run, self->record, mun_editor_get_index (self->editors->pdata[i])));
}

/* Who writes and approves alone says why. */
static void
update_note (MunWizardFields *self)
{
  if (self->note != NULL)
    gtk_widget_set_visible (self->note, mun_state_wants_note (mun_wizard_run_get_workspace (self->run), self->record));
}

static void
changed_cb (MunWizardFields *self,
            GParamSpec      *pspec,
            MunRecord       *record)
{
  for (guint i = 0; i < self->editors->len; i++)
    {
      MunEditor *editor = self->editors->pdata[i];
      g_autofree char *property = g_strdelimit (g_strdup (mun_editor_get_field (editor)->name), "_", '-');

      if (!g_str_equal (property, pspec->name))
        continue;
      mun_wizard_run_touch (self->run, record, mun_editor_get_index (editor));
      mun_editor_show_source (editor, mun_wizard_run_prefilled_from (self->run, record, mun_editor_get_index (editor)));
    }
  update_asked (self);
  update_note (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
note_cb (MunWizardFields *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

/* Asked of the window: while another window is in front the state of the widget says nothing. */
static gboolean
has_focus (GtkWidget *editor)
{
  GtkRoot *root = gtk_widget_get_root (editor);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, editor);
}

static void
enter_cb (GtkEventController *controller,
          gpointer            user_data)
{
  MUN_WIZARD_FIELDS (user_data)->last = MUN_EDITOR (gtk_event_controller_get_widget (controller));
}

static void
leave_cb (GtkEventController *controller,
          gpointer            user_data)
{
  MunWizardFields *self = user_data;

  /* A window that goes takes the focus away last, when its file is closed. */
  if (mun_workspace_get_store (mun_wizard_run_get_workspace (self->run)) == NULL)
    return;
  if (has_focus (gtk_event_controller_get_widget (controller)))
    return;
  g_hash_table_add (self->left, gtk_event_controller_get_widget (controller));
  g_signal_emit (self, signals[LEFT], 0);
}

/* Enter goes on: to the next field, and after the last one to whoever listens. */
static void
go_on (MunWizardFields *self,
       GtkWidget       *editor)
{
  guint position;

  if (!g_ptr_array_find (self->writable, editor, &position) || !mun_editor_commit (MUN_EDITOR (editor)))
    return;
  if (position + 1 < self->writable->len)
    gtk_widget_grab_focus (self->writable->pdata[position + 1]);
  else
    g_signal_emit (self, signals[FINISHED], 0);
}

static void
activate_cb (GtkWidget *text,
             gpointer   user_data)
{
  go_on (user_data, gtk_widget_get_ancestor (text, MUN_TYPE_EDITOR));
}

/* A step that is chosen is not taken back by the key that goes on. */
static gboolean
scale_key_cb (GtkEventController *controller,
              guint               key,
              guint               code,
              GdkModifierType     modifiers,
              gpointer            user_data)
{
  MunWizardFields *self = user_data;
  GtkWidget *editor = gtk_event_controller_get_widget (controller);

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0
      || !mun_record_is_set (self->record, mun_editor_get_index (MUN_EDITOR (editor))))
    return GDK_EVENT_PROPAGATE;
  go_on (self, editor);
  return GDK_EVENT_STOP;
}

static void
prepare_scale (MunWizardFields *self,
               GtkWidget       *editor)
{
  g_autoptr(MunRecord) criteria = self->page->criteria != NULL ? self->page->criteria (self->run) : NULL;
  GtkEventController *keys = gtk_event_controller_key_new ();

  mun_scale_editor_spread (MUN_EDITOR (editor), criteria);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (scale_key_cb), self, 0);
  gtk_widget_add_controller (editor, keys);
}

static void
watch_entries (MunWizardFields *self,
               GtkWidget       *widget)
{
  if (GTK_IS_TEXT (widget))
    g_signal_connect_object (widget, "activate", G_CALLBACK (activate_cb), self, 0);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    watch_entries (self, child);
}

/* The text that stood there before is one click away. */
static void
propose_cb (GtkButton *button,
            gpointer   user_data)
{
  MunWizardFields *self = user_data;
  int field = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "field"));
  g_autofree char *before = g_strdup (mun_record_get (self->record, field));
  const char *kept = g_object_get_data (G_OBJECT (button), "before");
  g_autofree char *text = kept != NULL ? g_strdup (kept) : self->page->propose (self->run, self->record, field);

  if (text == NULL || g_str_equal (text, before))
    return;
  mun_record_set (self->record, field, text);
  g_object_set_data_full (G_OBJECT (button), "before", kept == NULL && *before != '\0' ? g_steal_pointer (&before) : NULL, g_free);
  gtk_button_set_label (button, g_object_get_data (G_OBJECT (button), "before") != NULL ? _("Put my own text back") : _("Write it from the answers"));
  gtk_widget_grab_focus (GTK_WIDGET (mun_wizard_fields_find (self, field)));
}

static void
add_proposal (MunWizardFields     *self,
              AdwPreferencesGroup *group,
              int                  field)
{
  g_autofree char *text = self->page->propose != NULL ? self->page->propose (self->run, self->record, field) : NULL;
  GtkWidget *row;
  GtkWidget *button;
  g_autofree char *name = NULL;

  if (text == NULL || *text == '\0')
    return;
  row = adw_preferences_row_new ();
  button = gtk_button_new_with_label (_("Write it from the answers"));
  name = g_strdup_printf (_("Write “%s” from the answers"), _(mun_record_get_spec (self->record)->fields[field].label));
  mun_wizard_name (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "propose");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "field", GINT_TO_POINTER (field));
  g_signal_connect_object (button, "clicked", G_CALLBACK (propose_cb), self, 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (group, row);
}

static void
add_editor (MunWizardFields     *self,
            AdwPreferencesGroup *group,
            int                  field,
            gboolean             frozen)
{
  gboolean locked = self->record == mun_wizard_run_get_subject (self->run) && contains (self->page->locked, field);
  GtkWidget *editor = mun_editor_new (mun_wizard_run_get_workspace (self->run), self->record, field, !frozen && !locked);
  const char *source = mun_wizard_run_prefilled_from (self->run, self->record, field);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  if (locked)
    source = _("The standard leaves no choice here.");
  mun_editor_show_source (MUN_EDITOR (editor), source);
  mun_editor_keep_room (MUN_EDITOR (editor));
  if (mun_editor_get_field (MUN_EDITOR (editor))->kind == MUN_KIND_SCALE)
    prepare_scale (self, editor);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (editor, focus);
  watch_entries (self, editor);
  adw_preferences_group_add (group, editor);
  g_ptr_array_add (self->editors, editor);
  if (frozen || locked)
    return;
  g_ptr_array_add (self->writable, editor);
  add_proposal (self, group, field);
}

static void
build (MunWizardFields *self)
{
  gboolean frozen = !mun_wizard_run_may_answer (self->run, self->record, -1);
  GtkWidget *group = adw_preferences_group_new ();
  const MunSpec *spec = mun_record_get_spec (self->record);

  for (guint i = 0; self->fields[i] >= 0; i++)
    {
      g_autofree char *property = g_strdelimit (g_strdup (spec->fields[self->fields[i]].name), "_", '-');
      g_autofree char *signal = g_strconcat ("notify::", property, NULL);

      add_editor (self, ADW_PREFERENCES_GROUP (group), self->fields[i], frozen && !mun_wizard_run_may_answer (self->run, self->record, self->fields[i]));
      g_signal_connect_object (self->record, signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
  if (!frozen && contains (self->fields, mun_spec_find_field (spec, "author")))
    {
      self->note = mun_note_row_new (self->record, _("Why one person writes and approves it"),
                                     _("Printed with the approval. For example: we are two people, and the other one works on the road."), TRUE);
      g_signal_connect_object (self->record, "notify::note", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->note);
      update_note (self);
    }
  update_asked (self);
  gtk_box_append (GTK_BOX (self), group);
}

static void
mun_wizard_fields_dispose (GObject *object)
{
  MunWizardFields *self = MUN_WIZARD_FIELDS (object);

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_pointer (&self->writable, g_ptr_array_unref);
  g_clear_pointer (&self->left, g_hash_table_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (mun_wizard_fields_parent_class)->dispose (object);
}

static gboolean
mun_wizard_fields_grab_focus (GtkWidget *widget)
{
  MunWizardFields *self = MUN_WIZARD_FIELDS (widget);

  for (guint i = 0; i < self->writable->len; i++)
    if (gtk_widget_grab_focus (self->writable->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
mun_wizard_fields_class_init (MunWizardFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_fields_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = mun_wizard_fields_grab_focus;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mun_wizard_fields_init (MunWizardFields *self)
{
  self->editors = g_ptr_array_new ();
  self->writable = g_ptr_array_new ();
  self->left = g_hash_table_new (NULL, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
mun_wizard_fields_new (MunWizardRun *run,
                       guint         page,
                       MunRecord    *record,
                       const int    *fields)
{
  MunWizardFields *self;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run) && MUN_IS_RECORD (record) && fields != NULL, NULL);

  self = g_object_new (MUN_TYPE_WIZARD_FIELDS, NULL);
  self->run = g_object_ref (run);
  self->page = &mun_wizard_run_get_wizard (run)->pages[page];
  self->record = g_object_ref (record);
  self->fields = fields;
  build (self);
  return GTK_WIDGET (self);
}

MunRecord *
mun_wizard_fields_get_record (MunWizardFields *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_FIELDS (self), NULL);

  return self->record;
}

MunEditor *
mun_wizard_fields_find (MunWizardFields *self,
                        int              field)
{
  g_return_val_if_fail (MUN_IS_WIZARD_FIELDS (self), NULL);

  for (guint i = 0; i < self->editors->len; i++)
    if (mun_editor_get_index (self->editors->pdata[i]) == field)
      return self->editors->pdata[i];
  return NULL;
}

static gboolean
takes_words (MunEditor *editor)
{
  MunKind kind = mun_editor_get_field (editor)->kind;

  return kind == MUN_KIND_TEXT || kind == MUN_KIND_LINE;
}

MunEditor *
mun_wizard_fields_get_current (MunWizardFields *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_FIELDS (self), NULL);

  if (self->last != NULL && takes_words (self->last) && g_ptr_array_find (self->writable, self->last, NULL))
    return self->last;
  for (guint i = 0; i < self->writable->len; i++)
    if (takes_words (self->writable->pdata[i]))
      return self->writable->pdata[i];
  return NULL;
}

gboolean
mun_wizard_fields_show_note (MunWizardFields *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_FIELDS (self), FALSE);

  return self->note != NULL && gtk_widget_get_visible (self->note) && mun_note_row_focus (self->note);
}

MunEditor *
mun_wizard_fields_commit (MunWizardFields *self)
{
  MunEditor *wrong = NULL;

  g_return_val_if_fail (MUN_IS_WIZARD_FIELDS (self), NULL);

  for (guint i = 0; i < self->editors->len; i++)
    if (!mun_editor_commit (self->editors->pdata[i]) && wrong == NULL)
      wrong = self->editors->pdata[i];
  return wrong;
}

/* The gravest remark on a field; of two equals the first. */
static const MunIssue *
find_issue (MunWizardFields *self,
            GPtrArray       *issues,
            int              field)
{
  const MunIssue *worst = NULL;

  for (guint i = 0; i < issues->len; i++)
    {
      const MunIssue *issue = issues->pdata[i];

      if (issue->record == self->record && issue->field == field && (worst == NULL || issue->level > worst->level))
        worst = issue;
    }
  return worst;
}

gboolean
mun_wizard_fields_show_refusal (MunWizardFields *self,
                                GPtrArray       *issues,
                                const char      *message)
{
  g_return_val_if_fail (MUN_IS_WIZARD_FIELDS (self) && issues != NULL && message != NULL, FALSE);

  for (guint i = 0; i < issues->len; i++)
    {
      const MunIssue *issue = issues->pdata[i];
      MunEditor *editor = issue->record == self->record && issue->field >= 0 && g_str_equal (issue->message, message)
                          ? mun_wizard_fields_find (self, issue->field) : NULL;

      if (editor == NULL)
        continue;
      mun_editor_show_remark (editor, issue->level, issue->message);
      gtk_widget_grab_focus (GTK_WIDGET (editor));
      return TRUE;
    }
  return FALSE;
}

/* "“Two people”: say how often it may happen." without the name. Returns: (nullable): %NULL when the name does not stand before a colon */
static char *
drop_name (MunRecord  *record,
           const char *message)
{
  g_autofree char *name = g_strdup_printf ("“%s”", mun_record_get_title (record));
  const char *rest = g_str_has_prefix (message, name) ? message + strlen (name) : "";
  GString *text;

  if (!g_str_has_prefix (rest, ":") && !g_str_has_prefix (rest, "："))
    return NULL;
  rest = g_utf8_next_char (rest);
  while (*rest == ' ')
    rest++;
  if (*rest == '\0')
    return NULL;
  text = g_string_new (NULL);
  g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (rest)));
  g_string_append (text, g_utf8_next_char (rest));
  return g_string_free (text, FALSE);
}

/* At the field of a card nobody needs to be told which card it is. */
static void
show_issue (MunWizardFields *self,
            MunEditor       *editor,
            const MunIssue  *issue)
{
  const MunField *field = mun_editor_get_field (editor);
  g_autofree char *empty = g_strdup_printf (_("“%s” is still empty."), _(field->label));
  gboolean missing = (field->flags & MUN_REQUIRED) && !mun_record_is_set (self->record, mun_editor_get_index (editor));
  g_autofree char *rest = self->record != mun_wizard_run_get_subject (self->run) ? drop_name (self->record, issue->message) : NULL;

  mun_editor_show_remark (editor, issue->level, missing && g_str_has_suffix (issue->message, empty) ? empty : rest != NULL ? rest : issue->message);
}

void
mun_wizard_fields_show_issues (MunWizardFields *self,
                               GPtrArray       *issues,
                               gboolean         all)
{
  g_return_if_fail (MUN_IS_WIZARD_FIELDS (self) && issues != NULL);

  /* A line that was only just added is not scolded for being empty. */
  all &= !mun_record_is_new (self->record) || self->record == mun_wizard_run_get_subject (self->run);
  for (guint i = 0; i < self->editors->len; i++)
    {
      MunEditor *editor = self->editors->pdata[i];
      const MunIssue *issue = find_issue (self, issues, mun_editor_get_index (editor));

      mun_editor_set_needed (editor, issue != NULL && issue->level == MUN_ISSUE_STOP);
      /* Nothing is said while somebody writes, and what the editor says about a text it cannot understand stays. */
      if (has_focus (GTK_WIDGET (editor)) || !mun_editor_commit (editor))
        continue;
      if (issue != NULL && (all || g_hash_table_contains (self->left, editor)))
        show_issue (self, editor, issue);
      else
        mun_editor_show_problem (editor, NULL);
    }
}
