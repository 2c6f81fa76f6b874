/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-suggestions.h"

#include <glib/gi18n.h>

#define CARDS 6
#define SEARCH_FROM 8

struct _MunWizardSuggestions {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *title;
  GtkWidget *search;
  GtkWidget *cards;
  GtkWidget *more;

  /* Owned */
  MunWizardRun *run;
  GPtrArray    *suggestions; /* (element-type MunSuggestion) */
  GHashTable   *made;        /* id of the suggestion -> MunRecord */
  guint         page;
  guint         shown;
  gboolean      busy;
};

G_DEFINE_FINAL_TYPE (MunWizardSuggestions, mun_wizard_suggestions, GTK_TYPE_BOX)

enum { TAKEN, RETURNED, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
update_title (MunWizardSuggestions *self)
{
  guint all = self->suggestions->len;
  guint taken = 0;
  g_autofree char *text = NULL;
  g_autofree char *both = NULL;

  for (guint i = 0; i < all; i++)
    taken += ((MunSuggestion *) self->suggestions->pdata[i])->taken;
  text = g_strdup_printf (g_dngettext (NULL, "%u suggestion", "%u suggestions", all), all);
  /* Translators: %1$s is “8 suggestions”, %2$u how many of them are ticked */
  both = taken > 0 ? g_strdup_printf (_("%1$s, %2$u ticked"), text, taken) : g_steal_pointer (&text);
  gtk_label_set_text (GTK_LABEL (self->title), both);
}

static void
take (MunWizardSuggestions *self,
      MunSuggestion        *suggestion)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = mun_wizard_run_accept (self->run, self->page, suggestion, &error);

  if (record == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }
  suggestion->taken = TRUE;
  /* What was written into the subject is taken out there. */
  if (record != mun_wizard_run_get_subject (self->run))
    g_hash_table_insert (self->made, g_strdup (suggestion->id), g_object_ref (record));
  g_signal_emit (self, signals[TAKEN], 0, record);
}

static void
give_back (MunWizardSuggestions *self,
           MunSuggestion        *suggestion)
{
  g_autoptr(MunRecord) record = NULL;

  if (!g_hash_table_steal_extended (self->made, suggestion->id, NULL, (gpointer *) &record))
    return;
  suggestion->taken = FALSE;
  g_signal_emit (self, signals[RETURNED], 0, record);
}

static MunSuggestion *
find (MunWizardSuggestions *self,
      const char           *id)
{
  for (guint i = 0; i < self->suggestions->len; i++)
    if (g_str_equal (((MunSuggestion *) self->suggestions->pdata[i])->id, id))
      return self->suggestions->pdata[i];
  return NULL;
}

static void
toggled_cb (MunWizardSuggestions *self,
            GtkCheckButton       *check)
{
  MunSuggestion *suggestion = find (self, g_object_get_data (G_OBJECT (check), "id"));

  if (self->busy || suggestion == NULL)
    return;
  if (gtk_check_button_get_active (check))
    take (self, suggestion);
  else
    give_back (self, suggestion);
  self->busy = TRUE;
  gtk_check_button_set_active (check, suggestion->taken);
  self->busy = FALSE;
  update_title (self);
}

static GtkWidget *
create_text (const MunSuggestion *suggestion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *source = NULL;

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), mun_wizard_text_new (suggestion->title, "heading"));
  if (suggestion->text != NULL && *suggestion->text != '\0')
    gtk_box_append (GTK_BOX (box), mun_wizard_text_new (suggestion->text, NULL));
  if (suggestion->source == NULL || *suggestion->source == '\0')
    return box;
  source = suggestion->advised ? g_strdup_printf (_("Recommended · %s"), suggestion->source) : g_strdup (suggestion->source);
  gtk_box_append (GTK_BOX (box), mun_wizard_text_new (source, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), suggestion->advised ? "field-source" : "dim-label");
  return box;
}

static GtkWidget *
create_card (MunWizardSuggestions *self,
             const MunSuggestion  *suggestion)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = g_strjoin (", ", suggestion->title, suggestion->text, suggestion->source, NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), create_text (suggestion));
  gtk_widget_add_css_class (check, "card");
  gtk_widget_add_css_class (check, "suggestion");
  mun_wizard_name (check, name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), suggestion->taken);
  gtk_widget_set_sensitive (check, !suggestion->taken || g_hash_table_contains (self->made, suggestion->id));
  if (suggestion->taken && !gtk_widget_get_sensitive (check))
    {
      gtk_widget_set_tooltip_text (check, _("This is in your list already. It is removed there."));
      gtk_widget_add_css_class (check, "taken");
    }
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (suggestion->id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static void
fill (MunWizardSuggestions *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  GtkWidget *child;
  guint found = 0;

  while ((child = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), child);
  for (guint i = 0; i < self->suggestions->len; i++)
    {
      MunSuggestion *suggestion = self->suggestions->pdata[i];

      if (mun_wizard_matches (typed, suggestion->title, suggestion->text) && found++ < self->shown)
        gtk_box_append (GTK_BOX (self->cards), create_card (self, suggestion));
    }
  gtk_widget_set_visible (self->more, found > self->shown);
  update_title (self);
}

static void
search_cb (MunWizardSuggestions *self)
{
  self->shown = CARDS;
  fill (self);
}

static void
more_cb (MunWizardSuggestions *self)
{
  guint before = self->shown;
  GtkWidget *child;

  self->shown += 4 * CARDS;
  fill (self);
  child = gtk_widget_get_first_child (self->cards);
  for (guint i = 0; i < before && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_grab_focus (child);
}

static void
mun_wizard_suggestions_dispose (GObject *object)
{
  MunWizardSuggestions *self = MUN_WIZARD_SUGGESTIONS (object);

  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->made, g_hash_table_unref);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (mun_wizard_suggestions_parent_class)->dispose (object);
}

static gboolean
mun_wizard_suggestions_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (MUN_WIZARD_SUGGESTIONS (widget)->cards);

  while (first != NULL && !gtk_widget_grab_focus (first))
    first = gtk_widget_get_next_sibling (first);
  return first != NULL;
}

static void
mun_wizard_suggestions_class_init (MunWizardSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_suggestions_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = mun_wizard_suggestions_grab_focus;

  signals[TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, MUN_TYPE_RECORD);
  signals[RETURNED] = g_signal_new ("returned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, MUN_TYPE_RECORD);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mun_wizard_suggestions_init (MunWizardSuggestions *self)
{
  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->shown = CARDS;
  self->title = mun_wizard_text_new ("", "heading");
  self->search = gtk_search_entry_new ();
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  mun_wizard_walk_checks (self->cards);
  self->more = gtk_button_new_with_label (_("Show more suggestions"));
  mun_wizard_name (self->search, _("Find a suggestion"));
  g_object_set (self->search, "placeholder-text", _("Find a suggestion"), NULL);
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_box_append (GTK_BOX (self), self->title);
  gtk_box_append (GTK_BOX (self), self->search);
  gtk_box_append (GTK_BOX (self), self->cards);
  gtk_box_append (GTK_BOX (self), self->more);
}

GtkWidget *
mun_wizard_suggestions_new (MunWizardRun *run,
                            guint         page)
{
  MunWizardSuggestions *self;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), NULL);

  self = g_object_new (MUN_TYPE_WIZARD_SUGGESTIONS, NULL);
  self->run = g_object_ref (run);
  self->page = page;
  self->suggestions = mun_wizard_run_suggestions (run, page);
  gtk_widget_set_visible (GTK_WIDGET (self), self->suggestions->len > 0);
  gtk_widget_set_visible (self->search, self->suggestions->len > SEARCH_FROM);
  fill (self);
  return GTK_WIDGET (self);
}

void
mun_wizard_suggestions_forget (MunWizardSuggestions *self,
                               MunRecord            *record)
{
  g_autoptr(GPtrArray) now = NULL;

  g_return_if_fail (MUN_IS_WIZARD_SUGGESTIONS (self) && MUN_IS_RECORD (record));

  /* Which suggestion it came from, only the wizard knows; the order on the screen stays. */
  now = mun_wizard_run_suggestions (self->run, self->page);
  for (guint i = 0; i < now->len; i++)
    {
      MunSuggestion *fresh = now->pdata[i];
      MunSuggestion *shown = find (self, fresh->id);

      if (shown == NULL)
        continue;
      shown->taken = fresh->taken;
      if (!shown->taken)
        g_hash_table_remove (self->made, shown->id);
    }
  fill (self);
}
