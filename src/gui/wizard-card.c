/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/badge.h"
#include "gui/reveal.h"
#include "gui/wizard-parts.h"

struct _MunWizardCard {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *arrow;  /* NULL when it cannot be folded */
  GtkWidget *head;
  GtkWidget *ref;
  GtkWidget *title;
  GtkWidget *hint;
  GtkWidget *problem;
  GtkWidget *badge;
  GtkWidget *fields; /* NULL until opened */

  /* Borrowed */
  const MunWizardPage *page;

  /* Owned */
  MunWizardRun *run;
  MunRecord    *record;
  int          *asked;  /* fields of a line that belongs to nothing yet; NULL: the page's */
  guint         index;
  gboolean      open;
};

G_DEFINE_FINAL_TYPE (MunWizardCard, mun_wizard_card, GTK_TYPE_BOX)

enum { EDITED, LEFT, REMOVE, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
edited_cb (MunWizardCard *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static void
left_cb (MunWizardCard *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
finished_cb (MunWizardCard *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  while (next != NULL && !MUN_IS_WIZARD_CARD (next))
    next = gtk_widget_get_next_sibling (next);
  if (next == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "wizard.next", NULL);
  else
    {
      mun_wizard_card_set_open (MUN_WIZARD_CARD (next), TRUE);
      gtk_widget_grab_focus (next);
    }
}

static void
remove_cb (MunWizardCard *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
fold_cb (MunWizardCard *self)
{
  mun_wizard_card_set_open (self, !self->open);
  if (self->open && gtk_widget_grab_focus (GTK_WIDGET (self)))
    mun_reveal (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
}

static GtkWidget *
create_titles (MunWizardCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->ref = gtk_label_new ("");
  gtk_widget_add_css_class (self->ref, "caption");
  gtk_widget_add_css_class (self->ref, "dim-label");
  gtk_widget_add_css_class (self->ref, "numeric");
  self->title = mun_wizard_text_new ("", "heading");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->ref);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static void
build_head (MunWizardCard *self,
            gboolean       foldable)
{
  GtkWidget *titles = create_titles (self);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (self->head, "card-head");
  if (foldable)
    {
      GtkWidget *button = gtk_button_new ();
      GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

      self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
      gtk_box_append (GTK_BOX (inside), self->arrow);
      gtk_box_append (GTK_BOX (inside), titles);
      gtk_button_set_child (GTK_BUTTON (button), inside);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_hexpand (button, TRUE);
      g_signal_connect_object (button, "clicked", G_CALLBACK (fold_cb), self, G_CONNECT_SWAPPED);
      titles = button;
    }
  gtk_box_append (GTK_BOX (self->head), titles);
}

static void
add_remove (MunWizardCard *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Take this out of the list"));
  mun_wizard_name (button, _("Take this out of the list"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->head), button);
}

static void
build (MunWizardCard *self,
       gboolean       foldable)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "wizard-card");
  build_head (self, foldable);
  if (!self->page->fixed && mun_wizard_run_may_answer (self->run, self->record, -1))
    add_remove (self);
  self->badge = mun_badge_new ();
  self->hint = mun_wizard_text_new ("", "wizard-hint");
  self->problem = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->problem, "remarks");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (self), self->head);
  gtk_box_append (GTK_BOX (self), self->hint);
  gtk_box_append (GTK_BOX (self), self->problem);
  gtk_box_append (GTK_BOX (self), self->badge);
}

/* Who has typed a line elsewhere did not say what it belongs to: that is asked first. */
static const int *
choose_fields (MunWizardCard *self)
{
  guint n = 0;

  if (!mun_wizard_run_is_stray (self->run, self->index, self->record))
    return self->page->line_fields;
  while (self->page->line_fields[n] >= 0)
    n++;
  self->asked = g_new (int, n + 2);
  self->asked[0] = self->page->group_field;
  memcpy (self->asked + 1, self->page->line_fields, (n + 1) * sizeof (int));
  return self->asked;
}

static void
ensure_fields (MunWizardCard *self)
{
  if (self->fields != NULL || self->page->line_fields == NULL)
    return;
  self->fields = mun_wizard_fields_new (self->run, self->index, self->record, choose_fields (self));
  g_signal_connect_object (self->fields, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (self), self->fields, self->head);
}

static void
mun_wizard_card_finalize (GObject *object)
{
  g_free (MUN_WIZARD_CARD (object)->asked);

  G_OBJECT_CLASS (mun_wizard_card_parent_class)->finalize (object);
}

static void
mun_wizard_card_dispose (GObject *object)
{
  MunWizardCard *self = MUN_WIZARD_CARD (object);

  g_clear_object (&self->record);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (mun_wizard_card_parent_class)->dispose (object);
}

static gboolean
mun_wizard_card_grab_focus (GtkWidget *widget)
{
  MunWizardCard *self = MUN_WIZARD_CARD (widget);

  if (self->open && self->fields != NULL && gtk_widget_grab_focus (self->fields))
    return TRUE;
  return gtk_widget_child_focus (self->head, GTK_DIR_TAB_FORWARD);
}

static void
mun_wizard_card_class_init (MunWizardCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = mun_wizard_card_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = mun_wizard_card_grab_focus;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mun_wizard_card_init (MunWizardCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
mun_wizard_card_new (MunWizardRun *run,
                     guint         page,
                     MunRecord    *record,
                     gboolean      foldable)
{
  MunWizardCard *self;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run) && MUN_IS_RECORD (record), NULL);

  self = g_object_new (MUN_TYPE_WIZARD_CARD, NULL);
  self->run = g_object_ref (run);
  self->index = page;
  self->page = &mun_wizard_run_get_wizard (run)->pages[page];
  self->record = g_object_ref (record);
  build (self, foldable);
  mun_wizard_card_set_open (self, !foldable);
  mun_wizard_card_update (self);
  return GTK_WIDGET (self);
}

MunRecord *
mun_wizard_card_get_record (MunWizardCard *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_CARD (self), NULL);

  return self->record;
}

MunWizardFields *
mun_wizard_card_get_fields (MunWizardCard *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_CARD (self), NULL);

  return self->fields != NULL ? MUN_WIZARD_FIELDS (self->fields) : NULL;
}

void
mun_wizard_card_set_open (MunWizardCard *self,
                          gboolean       open)
{
  g_return_if_fail (MUN_IS_WIZARD_CARD (self));

  self->open = open;
  if (open)
    ensure_fields (self);
  if (self->fields != NULL)
    gtk_widget_set_visible (self->fields, open);
  if (self->arrow == NULL)
    return;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->head)), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

void
mun_wizard_card_update (MunWizardCard *self)
{
  g_autofree char *title = NULL;
  g_autofree char *hint = NULL;

  g_return_if_fail (MUN_IS_WIZARD_CARD (self));

  title = self->page->title != NULL ? self->page->title (self->run, self->record)
                                    : mun_wizard_record_title (mun_wizard_run_get_workspace (self->run), self->record);
  hint = self->page->hint != NULL ? self->page->hint (self->run, self->record) : NULL;
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->ref), mun_record_get_ref (self->record));
  mun_wizard_text_set (self->hint, hint);
  if (self->arrow != NULL)
    mun_wizard_name (gtk_widget_get_first_child (self->head), title);
}

/* A folded card says how much is missing inside; what belongs to no field of it stands in words. */
void
mun_wizard_card_show_issues (MunWizardCard *self,
                             GPtrArray     *issues,
                             gboolean       all)
{
  g_autoptr(GPtrArray) rest = g_ptr_array_new ();
  g_autofree char *missing = NULL;
  guint stops = 0;

  g_return_if_fail (MUN_IS_WIZARD_CARD (self) && issues != NULL);

  /* What was only just added is not scolded for being empty. */
  all &= !mun_record_is_new (self->record);
  for (guint i = 0; i < issues->len; i++)
    {
      MunIssue *issue = issues->pdata[i];

      if (issue->record != self->record)
        continue;
      stops += issue->level == MUN_ISSUE_STOP;
      if (all && self->open && (issue->field < 0 || self->fields == NULL || mun_wizard_fields_find (MUN_WIZARD_FIELDS (self->fields), issue->field) == NULL))
        g_ptr_array_add (rest, issue);
    }
  if (!self->open && stops > 0)
    missing = all ? g_strdup_printf (g_dngettext (NULL, "%u thing is missing", "%u things are missing", stops), stops)
                  : g_strdup_printf (g_dngettext (NULL, "Open it: %u thing to answer", "Open it: %u things to answer", stops), stops);
  mun_badge_set (MUN_BADGE (self->badge), all ? MUN_TONE_ALARM : MUN_TONE_GOING, missing != NULL ? missing : "");
  mun_remark_fill (self->problem, rest);
  if (self->fields != NULL)
    mun_wizard_fields_show_issues (MUN_WIZARD_FIELDS (self->fields), issues, all);
}
