/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-review.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/soft-stops.h"

/* A list of hundreds helps nobody: each page shows so many, and says how many more there are. */
#define LINES 12
/* So much of a name tells which record it is. */
#define NAME_LENGTH 80

struct _MunWizardReview {
  GtkBox parent_instance;

  /* Owned */
  MunWizardRun *run;
  char         *outlook;
  MunFinish     finish;
};

G_DEFINE_FINAL_TYPE (MunWizardReview, mun_wizard_review, GTK_TYPE_BOX)

enum { GO, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
activated_cb (MunWizardReview *self,
              GtkListBoxRow   *row)
{
  guint page = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "page"));
  MunRecord *record = g_object_get_data (G_OBJECT (row), "record");
  int field = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "field")) - 1;

  g_signal_emit (self, signals[GO], 0, page, record, field);
}

/* Returns: (transfer full) (nullable): what the record is called that an issue is about, where neither the conversation nor the sentence says which it is */
static char *
name_record (MunWizardReview *self,
             const MunIssue  *issue,
             guint            page)
{
  const MunWizardPage *p = &mun_wizard_run_get_wizard (self->run)->pages[page];
  g_autofree char *title = NULL;

  if (issue->record == NULL || issue->record == mun_wizard_run_get_subject (self->run))
    return NULL;
  if (p->title != NULL && mun_record_get_spec (issue->record) == p->lines)
    title = p->title (self->run, issue->record);
  else
    title = mun_wizard_record_title (mun_wizard_run_get_workspace (self->run), issue->record);
  if (title == NULL || *title == '\0' || strstr (issue->message, title) != NULL)
    return NULL;
  return mun_text_shorten (title, NAME_LENGTH);
}

static GtkWidget *
create_row (MunWizardReview *self,
            const MunIssue  *issue,
            guint            page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = gtk_image_new_from_icon_name (mun_remark_icon (issue->level));
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *about = name_record (self, issue, page);
  g_autofree char *head = about != NULL ? g_strdup_printf ("%s · %s", mun_remark_word (issue->level), about) : g_strdup (mun_remark_word (issue->level));
  g_autofree char *name = g_strdup_printf ("%s: %s", head, issue->message);

  gtk_widget_add_css_class (icon, mun_remark_class (issue->level));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (texts), mun_wizard_text_new (head, "caption-heading"));
  gtk_widget_add_css_class (gtk_widget_get_first_child (texts), mun_remark_class (issue->level));
  gtk_box_append (GTK_BOX (texts), mun_wizard_text_new (issue->message, NULL));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (box, "review-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  mun_wizard_name (row, name);
  g_object_set_data (G_OBJECT (row), "page", GUINT_TO_POINTER (page));
  g_object_set_data (G_OBJECT (row), "field", GINT_TO_POINTER (issue->field + 1));
  if (issue->record != NULL)
    g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (issue->record), g_object_unref);
  return row;
}

static void
add_level (MunWizardReview *self,
           GtkWidget       *list,
           GPtrArray       *issues,
           MunIssueLevel    level,
           guint            page,
           guint           *n)
{
  for (guint i = 0; i < issues->len; i++)
    {
      MunIssue *issue = issues->pdata[i];

      if (issue->level == level && (*n)++ < LINES)
        gtk_list_box_append (GTK_LIST_BOX (list), create_row (self, issue, page));
    }
}

static gboolean
stops (GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    if (((MunIssue *) issues->pdata[i])->level == MUN_ISSUE_STOP)
      return TRUE;
  return FALSE;
}

static guint
add_page (MunWizardReview *self,
          guint            page,
          gboolean         stopping)
{
  g_autoptr(GPtrArray) issues = mun_wizard_run_review (self->run, page);
  const MunWizardPage *p = &mun_wizard_run_get_wizard (self->run)->pages[page];
  GtkWidget *list;
  guint n = 0;

  if (issues->len == 0 || stops (issues) != stopping)
    return 0;
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  for (int level = MUN_ISSUE_STOP; level >= MUN_ISSUE_HINT; level--)
    add_level (self, list, issues, level, page, &n);
  gtk_box_append (GTK_BOX (self), mun_wizard_text_new (_(p->step), "heading"));
  gtk_box_append (GTK_BOX (self), list);
  if (n > LINES)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (NULL, "%u more line on this page.", "%u more lines on this page.", n - LINES), n - LINES);

      gtk_box_append (GTK_BOX (self), mun_wizard_text_new (more, "dim-label"));
    }
  return issues->len;
}

static GtkWidget *
create_all_well (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("mun-state-done-symbolic");

  gtk_widget_add_css_class (icon, "tone-done");
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "wizard-note");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), mun_wizard_text_new (_("Nothing is missing."), "heading"));
  return box;
}

/* What the button below does, before it is pressed. */
static GtkWidget *
create_outlook (MunWizardReview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("mun-state-going-symbolic");

  g_clear_pointer (&self->outlook, g_free);
  self->finish = mun_wizard_run_foresee (self->run, &self->outlook);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "wizard-note");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), mun_wizard_text_new (self->outlook, NULL));
  return box;
}

/* What finishing asks a reason for. */
static void
add_weak (MunWizardReview *self)
{
  GPtrArray *stops = mun_wizard_run_get_soft_stops (self->run);
  GtkWidget *remark;
  g_autofree char *weak = NULL;
  g_autofree char *text = NULL;

  if (stops == NULL || stops->len == 0)
    return;
  weak = mun_soft_stops_say (stops);
  /* Translators: %s are sentences that say what is weak and what would be better */
  text = g_strdup_printf (_("%s Whoever finishes like this is asked why."), weak);
  remark = mun_remark_new ();
  mun_remark_set (remark, MUN_ISSUE_WARNING, text);
  gtk_box_prepend (GTK_BOX (self), remark);
}

static void
fill (MunWizardReview *self)
{
  guint n_pages = mun_wizard_run_get_wizard (self->run)->n_pages;
  GtkWidget *outlook;
  guint n = 0;

  /* What must be answered comes first, where the focus goes. */
  for (guint i = 0; i < 2 * n_pages; i++)
    n += add_page (self, i % n_pages, i < n_pages);
  if (n == 0)
    gtk_box_append (GTK_BOX (self), create_all_well ());
  outlook = create_outlook (self);
  add_weak (self);
  gtk_box_prepend (GTK_BOX (self), outlook);
}

static void
mun_wizard_review_dispose (GObject *object)
{
  g_clear_pointer (&MUN_WIZARD_REVIEW (object)->outlook, g_free);
  g_clear_object (&MUN_WIZARD_REVIEW (object)->run);

  G_OBJECT_CLASS (mun_wizard_review_parent_class)->dispose (object);
}

static gboolean
mun_wizard_review_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
mun_wizard_review_class_init (MunWizardReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_review_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = mun_wizard_review_grab_focus;

  signals[GO] = g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 3, G_TYPE_UINT, MUN_TYPE_RECORD, G_TYPE_INT);
}

static void
mun_wizard_review_init (MunWizardReview *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
}

GtkWidget *
mun_wizard_review_new (MunWizardRun *run)
{
  MunWizardReview *self;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), NULL);

  self = g_object_new (MUN_TYPE_WIZARD_REVIEW, NULL);
  self->run = g_object_ref (run);
  fill (self);
  return GTK_WIDGET (self);
}

void
mun_wizard_review_refresh (MunWizardReview *self)
{
  gboolean focused;
  GtkWidget *child;

  g_return_if_fail (MUN_IS_WIZARD_REVIEW (self));

  focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  fill (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

MunFinish
mun_wizard_review_get_finish (MunWizardReview *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_REVIEW (self), MUN_FINISH_KEEPS);

  return self->finish;
}

const char *
mun_wizard_review_get_outlook (MunWizardReview *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_REVIEW (self), NULL);

  return self->outlook;
}
