/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-records.h"

#include <glib/gi18n.h>

#include "gui/add-words.h"
#include "gui/reveal.h"
#include "gui/wizard-parts.h"

#define CARDS 30
#define SEARCH_FROM 12
/* So many fields of a record stand open on their own; longer ones are folded. */
#define OPEN_FIELDS 3
#define OPEN_RECORDS 2

struct _MunWizardRecords {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *empty;
  GtkWidget *more;
  GtkWidget *way; /* to the page that brings the lines; NULL on most pages */
  GtkWidget *add; /* NULL with groups: each has its own */

  /* Borrowed */
  const MunWizardPage *page;

  /* Owned */
  MunWizardRun *run;
  GPtrArray    *records; /* (element-type MunRecord) */
  GHashTable   *widgets; /* MunRecord -> its card, or the heading of its group */
  guint         index;
  guint         shown;
};

G_DEFINE_FINAL_TYPE (MunWizardRecords, mun_wizard_records, GTK_TYPE_BOX)

enum { EDITED, LEFT, REMOVED, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
is_foldable (MunWizardRecords *self)
{
  guint n = 0;

  while (self->page->line_fields != NULL && self->page->line_fields[n] >= 0)
    n++;
  return n > OPEN_FIELDS;
}

static gboolean
can_add (MunWizardRecords *self)
{
  return mun_wizard_page_can_add (self->page)
         && mun_wizard_run_takes_answers (self->run, self->index);
}

static void
edited_cb (MunWizardRecords *self,
           MunWizardCard    *card)
{
  mun_wizard_card_update (card);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
left_cb (MunWizardRecords *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
remove_cb (MunWizardRecords *self,
           MunWizardCard    *card)
{
  mun_wizard_records_remove (self, mun_wizard_card_get_record (card));
}

static GtkWidget *
ensure_card (MunWizardRecords *self,
             MunRecord        *record)
{
  GtkWidget *card = g_hash_table_lookup (self->widgets, record);

  if (card != NULL)
    return card;
  card = g_object_ref_sink (mun_wizard_card_new (self->run, self->index, record, is_foldable (self)));
  g_signal_connect_object (card, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->widgets, g_object_ref (record), card);
  return card;
}

static void
add_to (MunWizardRecords *self,
        MunRecord        *above)
{
  g_autoptr(MunRecord) record = mun_wizard_run_add (self->run, self->index, above);
  GtkWidget *card;

  if (record == NULL)
    return;
  mun_wizard_records_refresh (self);
  card = mun_wizard_records_show (self, record);
  gtk_widget_grab_focus (card);
  mun_reveal_top (card);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
add_cb (MunWizardRecords *self)
{
  add_to (self, NULL);
}

static void
add_below_cb (MunWizardRecords *self,
              GtkWidget        *button)
{
  add_to (self, g_object_get_data (G_OBJECT (button), "above"));
}

static GtkWidget *
create_add (MunWizardRecords *self)
{
  g_autofree char *label = self->page->adds != NULL ? g_strdup (_(self->page->adds)) : mun_add_words (self->page->lines);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mun_wizard_let_shrink (button);
  return button;
}

/* The record that the lines below belong to. */
static GtkWidget *
ensure_heading (MunWizardRecords *self,
                MunRecord        *above)
{
  GtkWidget *heading = g_hash_table_lookup (self->widgets, above);
  GtkWidget *label;
  g_autofree char *title = NULL;
  g_autofree char *hint = NULL;

  if (heading != NULL)
    return heading;
  title = mun_wizard_record_title (mun_wizard_run_get_workspace (self->run), above);
  heading = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_widget_add_css_class (heading, "wizard-group");
  label = mun_wizard_text_new (title, "heading");
  gtk_box_append (GTK_BOX (heading), label);
  hint = self->page->hint != NULL ? self->page->hint (self->run, above) : NULL;
  if (hint != NULL && *hint != '\0')
    gtk_box_append (GTK_BOX (heading), mun_wizard_text_new (hint, "wizard-hint"));
  if (can_add (self))
    {
      GtkWidget *button = create_add (self);
      g_autofree char *name = g_strdup_printf (_("Add to “%s”"), title);

      mun_wizard_name (button, name);
      g_object_set_data_full (G_OBJECT (button), "above", g_object_ref (above), g_object_unref);
      g_signal_connect_object (button, "clicked", G_CALLBACK (add_below_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (heading), button);
    }
  g_hash_table_insert (self->widgets, g_object_ref (above), heading);
  return heading;
}

static gboolean
matches (MunWizardRecords *self,
         const char       *typed,
         MunRecord        *record)
{
  g_autofree char *title = NULL;

  /* What was just added has no title yet: it stays in sight. */
  if (*typed == '\0' || mun_record_is_new (record))
    return TRUE;
  title = self->page->title != NULL && mun_record_get_spec (record) == self->page->lines
            ? self->page->title (self->run, record) : mun_wizard_record_title (mun_wizard_run_get_workspace (self->run), record);
  return mun_wizard_matches (typed, title, mun_record_get_ref (record));
}

/* A heading that fits brings all its lines, one that does not those that fit. */
static void
append_group (MunWizardRecords *self,
              const char       *typed,
              MunRecord        *above,
              GPtrArray        *lines)
{
  gboolean all = matches (self, typed, above);
  guint heading = lines->len;

  for (guint i = 0; i < self->records->len; i++)
    if (mun_record_is (self->records->pdata[i], self->page->group_field, mun_record_get_id (above)) && (all || matches (self, typed, self->records->pdata[i])))
      g_ptr_array_add (lines, self->records->pdata[i]);
  if (all || lines->len > heading)
    g_ptr_array_insert (lines, heading, above);
}

/* What stands in the list, in order: lines that belong to nothing yet, then groups and their lines; or all lines. */
static GPtrArray *
list_entries (MunWizardRecords *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autoptr(GPtrArray) groups = mun_wizard_run_groups (self->run, self->index);
  g_autoptr(GPtrArray) lines = g_ptr_array_new ();
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->records->len; i++)
    if ((groups == NULL || mun_wizard_run_is_stray (self->run, self->index, self->records->pdata[i])) && matches (self, typed, self->records->pdata[i]))
      g_ptr_array_add (lines, self->records->pdata[i]);
  for (guint i = 0; groups != NULL && i < groups->len; i++)
    append_group (self, typed, groups->pdata[i], lines);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (entries, g_object_ref (lines->pdata[i]));
  return entries;
}

/* How much of it gets widgets: a part, and whatever was just added. */
static GPtrArray *
list_shown (MunWizardRecords *self,
            GPtrArray        *entries)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    if (i < self->shown || mun_record_is_new (entries->pdata[i]))
      g_ptr_array_add (shown, entries->pdata[i]);
  return shown;
}

static void
drop_missing (MunWizardRecords *self,
              GPtrArray        *entries,
              GPtrArray        *shown)
{
  GHashTableIter iter;
  MunRecord *record;
  GtkWidget *widget;

  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, (gpointer *) &record, (gpointer *) &widget))
    {
      if (g_ptr_array_find (shown, record, NULL))
        continue;
      if (gtk_widget_get_parent (widget) != NULL)
        gtk_box_remove (GTK_BOX (self->list), widget);
      if (!g_ptr_array_find (entries, record, NULL))
        g_hash_table_iter_remove (&iter);
    }
}

static void
fill (MunWizardRecords *self)
{
  g_autoptr(GPtrArray) entries = list_entries (self);
  g_autoptr(GPtrArray) shown = list_shown (self, entries);
  GtkWidget *before = NULL;

  drop_missing (self, entries, shown);
  for (guint i = 0; i < shown->len; i++)
    {
      MunRecord *record = shown->pdata[i];
      GtkWidget *widget = mun_record_get_spec (record) == self->page->lines ? ensure_card (self, record) : ensure_heading (self, record);

      if (gtk_widget_get_parent (widget) == NULL)
        gtk_box_insert_child_after (GTK_BOX (self->list), widget, before);
      else
        gtk_box_reorder_child_after (GTK_BOX (self->list), widget, before);
      before = widget;
    }
  gtk_widget_set_visible (self->list, shown->len > 0);
  gtk_widget_set_visible (self->more, entries->len > shown->len);
  if (self->way != NULL)
    gtk_widget_set_visible (self->way, self->records->len == 0);
  mun_wizard_text_set (self->empty, shown->len > 0 ? NULL : self->records->len > 0 ? _("Nothing found.")
                                    : self->page->empty != NULL ? _(self->page->empty) : _("Nothing here yet."));
}

static void
search_cb (MunWizardRecords *self)
{
  self->shown = CARDS;
  fill (self);
}

static void
more_cb (MunWizardRecords *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->list);

  self->shown += CARDS;
  fill (self);
  if (last != NULL && gtk_widget_get_next_sibling (last) != NULL)
    gtk_widget_grab_focus (gtk_widget_get_next_sibling (last));
}

static void
open_first (MunWizardRecords *self)
{
  guint n = 0;

  for (guint i = 0; i < self->records->len && n < OPEN_RECORDS; i++)
    {
      GtkWidget *card = g_hash_table_lookup (self->widgets, self->records->pdata[i]);

      if (card != NULL && (self->records->len <= OPEN_RECORDS || n == 0))
        mun_wizard_card_set_open (MUN_WIZARD_CARD (card), TRUE);
      n++;
    }
}

static void
mun_wizard_records_dispose (GObject *object)
{
  MunWizardRecords *self = MUN_WIZARD_RECORDS (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->widgets, g_hash_table_unref);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (mun_wizard_records_parent_class)->dispose (object);
}

static gboolean
mun_wizard_records_grab_focus (GtkWidget *widget)
{
  MunWizardRecords *self = MUN_WIZARD_RECORDS (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (MUN_IS_WIZARD_CARD (child) ? gtk_widget_grab_focus (child) : gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD))
      return TRUE;
  if (self->way != NULL && gtk_widget_get_visible (self->way))
    return gtk_widget_grab_focus (self->way);
  return self->add != NULL && gtk_widget_grab_focus (self->add);
}

static void
mun_wizard_records_class_init (MunWizardRecordsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_records_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = mun_wizard_records_grab_focus;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, MUN_TYPE_RECORD, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mun_wizard_records_init (MunWizardRecords *self)
{
  self->widgets = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->shown = CARDS;
  self->search = gtk_search_entry_new ();
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->empty = mun_wizard_text_new ("", "dim-label");
  self->more = gtk_button_new_with_label (_("Show more"));
  g_object_set (self->search, "placeholder-text", _("Find in this list"), NULL);
  mun_wizard_name (self->search, _("Find in this list"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_box_append (GTK_BOX (self), self->search);
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), self->empty);
  gtk_box_append (GTK_BOX (self), self->more);
}

/* Where nothing can be asked before an earlier page is answered, one press leads there. */
static void
add_way (MunWizardRecords *self)
{
  guint page = mun_wizard_run_page_index (self->run, self->page->needs);
  g_autofree char *label = g_strdup_printf (_("Go to “%s”"), _(mun_wizard_run_get_wizard (self->run)->pages[page].step));

  self->way = gtk_button_new_with_label (label);
  gtk_widget_set_halign (self->way, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->way), "s", self->page->needs);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->way), "wizard.go-to");
  gtk_box_append (GTK_BOX (self), self->way);
}

GtkWidget *
mun_wizard_records_new (MunWizardRun *run,
                        guint         page)
{
  MunWizardRecords *self;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), NULL);

  self = g_object_new (MUN_TYPE_WIZARD_RECORDS, NULL);
  self->run = g_object_ref (run);
  self->index = page;
  self->page = &mun_wizard_run_get_wizard (run)->pages[page];
  if (can_add (self) && !mun_wizard_page_is_grouped (self->page))
    {
      self->add = create_add (self);
      g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), self->add);
    }
  if (self->page->needs != NULL)
    add_way (self);
  mun_wizard_records_refresh (self);
  open_first (self);
  return GTK_WIDGET (self);
}

void
mun_wizard_records_refresh (MunWizardRecords *self)
{
  GHashTableIter iter;
  GtkWidget *widget;

  g_return_if_fail (MUN_IS_WIZARD_RECORDS (self));

  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = mun_wizard_run_records (self->run, self->index);
  gtk_widget_set_visible (self->search, self->records->len > SEARCH_FROM);
  fill (self);
  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &widget))
    if (MUN_IS_WIZARD_CARD (widget))
      mun_wizard_card_update (MUN_WIZARD_CARD (widget));
}

GtkWidget *
mun_wizard_records_show (MunWizardRecords *self,
                         MunRecord        *record)
{
  GtkWidget *card;

  g_return_val_if_fail (MUN_IS_WIZARD_RECORDS (self) && MUN_IS_RECORD (record), NULL);

  card = g_hash_table_lookup (self->widgets, record);
  if (card == NULL || gtk_widget_get_parent (card) == NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), mun_record_get_ref (record));
      fill (self);
      card = g_hash_table_lookup (self->widgets, record);
    }
  if (!MUN_IS_WIZARD_CARD (card))
    return NULL;
  mun_wizard_card_set_open (MUN_WIZARD_CARD (card), TRUE);
  return card;
}

/* A line is saved before it goes, so that it can be brought back like anything else. */
void
mun_wizard_records_remove (MunWizardRecords *self,
                           MunRecord        *record)
{
  g_autoptr(MunRecord) kept = g_object_ref (record);
  g_autoptr(GError) error = NULL;
  gboolean saved = mun_wizard_run_save (self->run, NULL);
  gboolean undoable = !mun_record_is_new (record);
  GtkWidget *card = g_hash_table_lookup (self->widgets, record);
  g_autoptr(GtkWidget) near = card != NULL && gtk_widget_get_next_sibling (card) != NULL ? g_object_ref (gtk_widget_get_next_sibling (card)) : NULL;

  /* A line nobody wrote into is gone with the save already. */
  if ((undoable || !saved) && !mun_wizard_run_remove (self->run, self->index, record, &error))
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }
  mun_wizard_records_refresh (self);
  if (near == NULL || gtk_widget_get_parent (near) != self->list || !gtk_widget_grab_focus (near))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[REMOVED], 0, kept, undoable);
}

MunEditor *
mun_wizard_records_commit (MunWizardRecords *self)
{
  GHashTableIter iter;
  GtkWidget *widget;
  MunEditor *wrong = NULL;

  g_return_val_if_fail (MUN_IS_WIZARD_RECORDS (self), NULL);

  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &widget))
    {
      MunWizardFields *fields = MUN_IS_WIZARD_CARD (widget) ? mun_wizard_card_get_fields (MUN_WIZARD_CARD (widget)) : NULL;
      MunEditor *its = fields != NULL ? mun_wizard_fields_commit (fields) : NULL;

      if (wrong == NULL)
        wrong = its;
    }
  return wrong;
}

void
mun_wizard_records_show_issues (MunWizardRecords *self,
                                GPtrArray        *issues,
                                gboolean          all)
{
  GHashTableIter iter;
  GtkWidget *widget;

  g_return_if_fail (MUN_IS_WIZARD_RECORDS (self) && issues != NULL);

  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &widget))
    if (MUN_IS_WIZARD_CARD (widget))
      mun_wizard_card_show_issues (MUN_WIZARD_CARD (widget), issues, all);
}

gboolean
mun_wizard_records_show_refusal (MunWizardRecords *self,
                                 GPtrArray        *issues,
                                 const char       *message)
{
  GHashTableIter iter;
  GtkWidget *widget;

  g_return_val_if_fail (MUN_IS_WIZARD_RECORDS (self) && issues != NULL && message != NULL, FALSE);

  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &widget))
    {
      MunWizardFields *fields = MUN_IS_WIZARD_CARD (widget) ? mun_wizard_card_get_fields (MUN_WIZARD_CARD (widget)) : NULL;

      if (fields != NULL && mun_wizard_fields_show_refusal (fields, issues, message))
        {
          mun_wizard_card_set_open (MUN_WIZARD_CARD (widget), TRUE);
          return TRUE;
        }
    }
  return FALSE;
}
