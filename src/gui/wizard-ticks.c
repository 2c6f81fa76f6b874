/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-ticks.h"

#include <glib/gi18n.h>

/* More rows are made when they are asked for. */
#define ROWS 40

struct _MunWizardTicks {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *count;
  GtkWidget *source;
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *more;
  GtkWidget *add;
  GtkWidget *empty;
  GtkWidget *problem; /* what was typed cannot be added */
  GtkWidget *remarks;

  /* Borrowed */
  const MunWizardPage *page;
  const MunField      *field;

  /* Owned */
  MunWizardRun *run;
  GPtrArray    *choices; /* (element-type MunRecord) */
  int           index;
  guint         shown;
  gboolean      frozen;
  gboolean      ticking;
  gboolean      pending; /* something was typed, and nothing was ticked since */
};

G_DEFINE_FINAL_TYPE (MunWizardTicks, mun_wizard_ticks, GTK_TYPE_BOX)

enum { EDITED, N_SIGNALS };

static guint signals[N_SIGNALS];

static MunRecord *
get_subject (MunWizardTicks *self)
{
  return mun_wizard_run_get_subject (self->run);
}

static gboolean
is_ticked (MunWizardTicks *self,
           MunRecord      *record)
{
  g_auto(GStrv) ids = mun_record_get_links (get_subject (self), self->index);

  return g_strv_contains ((const char * const *) ids, mun_record_get_id (record));
}

static gboolean
holds (GPtrArray  *records,
       const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (mun_record_get_id (records->pdata[i]), id))
      return TRUE;
  return FALSE;
}

/* What is ticked stands in the list in any case: nothing is linked without being seen. */
static void
add_linked (MunWizardTicks *self)
{
  g_auto(GStrv) ids = mun_record_get_links (get_subject (self), self->index);

  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr(MunRecord) record = holds (self->choices, *id) ? NULL : mun_workspace_get_any (mun_wizard_run_get_workspace (self->run), *id, NULL);

      if (record != NULL)
        g_ptr_array_insert (self->choices, 0, g_steal_pointer (&record));
    }
}

static void
load_choices (MunWizardTicks *self)
{
  GPtrArray *choices = NULL;

  if (self->page->choices != NULL)
    choices = self->page->choices (self->run, self->index);
  if (choices == NULL)
    choices = mun_workspace_find (mun_wizard_run_get_workspace (self->run), self->field->target, -1);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = choices;
  add_linked (self);
}

static void
update_count (MunWizardTicks *self)
{
  g_auto(GStrv) ids = mun_record_get_links (get_subject (self), self->index);
  g_autofree char *text = g_strdup_printf (_("%u of %u ticked"), g_strv_length (ids), self->choices->len);

  gtk_label_set_text (GTK_LABEL (self->count), text);
  mun_wizard_text_set (self->source, mun_wizard_run_prefilled_from (self->run, get_subject (self), self->index));
}

static void
toggled_cb (MunWizardTicks *self,
            GtkCheckButton *check)
{
  const char *id = g_object_get_data (G_OBJECT (check), "id");

  self->ticking = TRUE;
  self->pending = FALSE;
  if (gtk_check_button_get_active (check))
    mun_record_add_link (get_subject (self), self->index, id);
  else
    mun_record_remove_link (get_subject (self), self->index, id);
  self->ticking = FALSE;
  mun_wizard_run_touch (self->run, get_subject (self), self->index);
  update_count (self);
  g_signal_emit (self, signals[EDITED], 0);
}

/* The space bar ticks; Enter goes on, as everywhere in a conversation. */
static gboolean
row_key_cb (MunWizardTicks  *self,
            guint            key,
            guint            code,
            GdkModifierType  modifiers)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.next", NULL);
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_row (MunWizardTicks *self,
            MunRecord      *record,
            const char     *title)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = mun_wizard_text_new (title, NULL);
  GtkWidget *ref = gtk_label_new (mun_record_get_ref (record));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (row_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (check, keys);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (ref, "caption");
  gtk_widget_add_css_class (ref, "dim-label");
  gtk_widget_add_css_class (ref, "numeric");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), ref);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), line);
  gtk_widget_add_css_class (check, "tick");
  mun_wizard_name (check, title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_ticked (self, record));
  gtk_widget_set_sensitive (check, !self->frozen);
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (mun_record_get_id (record)), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static void
update_add (MunWizardTicks *self,
            const char     *typed,
            gboolean        exact)
{
  const MunSpec *target = self->field->target;
  MunKind kind = target != NULL ? target->fields[target->title_field].kind : MUN_KIND_LINK;
  gboolean possible = (kind == MUN_KIND_LINE || kind == MUN_KIND_TEXT) && !(target->flags & MUN_SPEC_CHILD) && !self->frozen;
  g_autofree char *label = g_strdup_printf (_("Add “%s” and tick it"), typed);

  gtk_widget_set_visible (self->add, possible && *typed != '\0' && !exact);
  gtk_button_set_label (GTK_BUTTON (self->add), label);
}

/* Rows are made anew; whoever stood on one stands on it again. */
static char *
clear_rows (MunWizardTicks *self)
{
  g_autofree char *focused = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    {
      if (gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_FOCUS_WITHIN)
        focused = g_strdup (g_object_get_data (G_OBJECT (child), "id"));
      gtk_box_remove (GTK_BOX (self->list), child);
    }
  return g_steal_pointer (&focused);
}

static void
focus_row (MunWizardTicks *self,
           const char     *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (child), "id"), id) == 0)
      gtk_widget_grab_focus (child);
}

static void
fill (MunWizardTicks *self)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (self->run);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autofree char *focused = clear_rows (self);
  gboolean exact = FALSE;
  guint found = 0;

  for (guint i = 0; i < self->choices->len; i++)
    {
      MunRecord *record = self->choices->pdata[i];
      g_autofree char *title = mun_wizard_record_title (workspace, record);

      if (!mun_wizard_matches (typed, title, mun_record_get_ref (record)))
        continue;
      exact |= g_utf8_collate (title, typed) == 0;
      if (found++ < self->shown)
        gtk_box_append (GTK_BOX (self->list), create_row (self, record, title));
    }
  gtk_widget_set_visible (self->list, found > 0);
  gtk_widget_set_visible (self->more, found > self->shown);
  mun_wizard_text_set (self->empty, found > 0 ? NULL : *typed != '\0' ? _("Nothing found.") : _("There is nothing to tick yet. Type a name above and press Enter to add it."));
  update_add (self, typed, exact);
  update_count (self);
  if (focused != NULL)
    focus_row (self, focused);
}

static void
search_cb (MunWizardTicks *self)
{
  self->shown = ROWS;
  fill (self);
}

static void
typed_cb (MunWizardTicks *self)
{
  self->pending = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
  /* What could not be added is being changed. */
  mun_remark_set (self->problem, MUN_ISSUE_STOP, NULL);
}

static void
more_cb (MunWizardTicks *self)
{
  self->shown += ROWS;
  fill (self);
}

/* What was typed becomes a record, and is ticked. */
static gboolean
add_typed (MunWizardTicks *self)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (self->run);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autoptr(MunRecord) record = mun_workspace_new_record (workspace, self->field->target);
  g_autoptr(GError) error = NULL;

  if (!mun_record_parse (record, self->field->target->title_field, typed, &error) || !mun_workspace_save (workspace, record, NULL, &error))
    {
      mun_remark_set (self->problem, MUN_ISSUE_STOP, error->message);
      return FALSE;
    }
  mun_remark_set (self->problem, MUN_ISSUE_STOP, NULL);
  mun_record_add_link (get_subject (self), self->index, mun_record_get_id (record));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  mun_wizard_ticks_refresh (self);
  g_signal_emit (self, signals[EDITED], 0);
  return TRUE;
}

static void
add_cb (MunWizardTicks *self)
{
  add_typed (self);
  gtk_widget_grab_focus (self->search);
}

/* Enter in the search field ticks the only one found, and adds what is not there yet. */
static void
search_activate_cb (MunWizardTicks *self)
{
  GtkWidget *first;

  search_cb (self);
  first = gtk_widget_get_first_child (self->list);
  if (first == NULL && gtk_widget_get_visible (self->add))
    add_cb (self);
  else if (first != NULL && gtk_widget_get_next_sibling (first) == NULL && gtk_widget_get_sensitive (first))
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
    }
  else if (first != NULL)
    gtk_widget_grab_focus (first);
}

/* A name typed in full means the record of that name. */
static void
tick_named (MunWizardTicks *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  for (guint i = 0; i < self->choices->len; i++)
    {
      MunRecord *record = self->choices->pdata[i];
      g_autofree char *title = mun_wizard_record_title (mun_wizard_run_get_workspace (self->run), record);

      if (g_utf8_collate (title, typed) != 0)
        continue;
      mun_record_add_link (get_subject (self), self->index, mun_record_get_id (record));
      mun_wizard_run_touch (self->run, get_subject (self), self->index);
      return;
    }
}

static void
linked_cb (MunWizardTicks *self)
{
  if (!self->ticking)
    mun_wizard_ticks_refresh (self);
}

static void
build_head (MunWizardTicks *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = mun_wizard_text_new (_(self->field->label), "heading");

  gtk_widget_set_hexpand (title, TRUE);
  self->count = gtk_label_new ("");
  gtk_widget_add_css_class (self->count, "caption");
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");
  self->source = mun_wizard_text_new ("", "caption");
  gtk_widget_add_css_class (self->source, "field-source");
  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Find, or name something new"), NULL);
  mun_wizard_name (self->search, _("Find, or name something new"));
  g_signal_connect_object (self->search, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->count);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->source);
  gtk_box_append (GTK_BOX (self), self->search);
}

static void
build (MunWizardTicks *self)
{
  build_head (self);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  mun_wizard_walk_checks (self->list);
  gtk_widget_add_css_class (self->list, "card");
  gtk_widget_add_css_class (self->list, "ticks");
  self->more = gtk_button_new_with_label (_("Show more"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  self->add = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  mun_wizard_let_shrink (self->add);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  self->empty = mun_wizard_text_new ("", "dim-label");
  self->problem = mun_remark_new ();
  self->remarks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_visible (self->remarks, FALSE);
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), self->empty);
  gtk_box_append (GTK_BOX (self), self->more);
  gtk_box_append (GTK_BOX (self), self->add);
  gtk_box_append (GTK_BOX (self), self->problem);
  gtk_box_append (GTK_BOX (self), self->remarks);
}

static void
mun_wizard_ticks_dispose (GObject *object)
{
  MunWizardTicks *self = MUN_WIZARD_TICKS (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (mun_wizard_ticks_parent_class)->dispose (object);
}

static gboolean
mun_wizard_ticks_grab_focus (GtkWidget *widget)
{
  MunWizardTicks *self = MUN_WIZARD_TICKS (widget);
  GtkWidget *first = gtk_widget_get_first_child (self->list);

  return (first != NULL && gtk_widget_grab_focus (first)) || gtk_widget_grab_focus (self->search);
}

static void
mun_wizard_ticks_class_init (MunWizardTicksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_ticks_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = mun_wizard_ticks_grab_focus;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mun_wizard_ticks_init (MunWizardTicks *self)
{
  self->shown = ROWS;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

GtkWidget *
mun_wizard_ticks_new (MunWizardRun *run,
                      guint         page,
                      int           field)
{
  MunWizardTicks *self;
  g_autofree char *property = NULL;
  g_autofree char *signal = NULL;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), NULL);

  self = g_object_new (MUN_TYPE_WIZARD_TICKS, NULL);
  self->run = g_object_ref (run);
  self->page = &mun_wizard_run_get_wizard (run)->pages[page];
  self->index = field;
  self->field = &mun_record_get_spec (get_subject (self))->fields[field];
  self->frozen = !mun_wizard_run_may_answer (run, get_subject (self), field);
  build (self);
  property = g_strdelimit (g_strdup (self->field->name), "_", '-');
  signal = g_strconcat ("notify::", property, NULL);
  g_signal_connect_object (get_subject (self), signal, G_CALLBACK (linked_cb), self, G_CONNECT_SWAPPED);
  mun_wizard_ticks_refresh (self);
  return GTK_WIDGET (self);
}

int
mun_wizard_ticks_get_field (MunWizardTicks *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_TICKS (self), -1);

  return self->index;
}

void
mun_wizard_ticks_refresh (MunWizardTicks *self)
{
  g_return_if_fail (MUN_IS_WIZARD_TICKS (self));

  load_choices (self);
  gtk_widget_set_visible (self->search, !self->frozen);
  fill (self);
}

gboolean
mun_wizard_ticks_commit (MunWizardTicks *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_TICKS (self), TRUE);

  if (!self->pending || self->frozen)
    return TRUE;
  /* The list may still show what was found for fewer letters. */
  search_cb (self);
  if (gtk_widget_get_first_child (self->list) == NULL && gtk_widget_get_visible (self->add))
    return add_typed (self);
  tick_named (self);
  return TRUE;
}

void
mun_wizard_ticks_show_issues (MunWizardTicks *self,
                              GPtrArray      *issues)
{
  g_autoptr(GPtrArray) shown = g_ptr_array_new ();

  g_return_if_fail (MUN_IS_WIZARD_TICKS (self) && issues != NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      MunIssue *issue = issues->pdata[i];

      if (issue->record == get_subject (self) && issue->field == self->index)
        g_ptr_array_add (shown, issue);
    }
  mun_remark_fill (self->remarks, shown);
}
