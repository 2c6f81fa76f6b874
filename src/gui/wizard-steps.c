/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-steps.h"

#include <glib/gi18n.h>

#include "gui/texts.h"

struct _MunWizardSteps {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *list;

  /* Owned */
  MunWizardRun *run;
};

G_DEFINE_FINAL_TYPE (MunWizardSteps, mun_wizard_steps, GTK_TYPE_BOX)

enum { GO, N_SIGNALS };

static guint signals[N_SIGNALS];

static const struct {
  MunTone     tone;
  const char *word;
} states[] = {
  [MUN_PAGE_NEW]     = { MUN_TONE_START, N_("not yet") },
  [MUN_PAGE_SKIPPED] = { MUN_TONE_OVER, N_("not needed") },
  [MUN_PAGE_OPEN]    = { MUN_TONE_GOING, N_("open") },
  [MUN_PAGE_DONE]    = { MUN_TONE_DONE, N_("done") },
};

static GtkWidget *
create_row (guint page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *step = mun_wizard_text_new ("", NULL);
  GtkWidget *state = gtk_label_new ("");

  /* A step has a word as long as "Circumstances": the list becomes wider with the letters, not the word broken or parted from its number. */
  gtk_label_set_wrap_mode (GTK_LABEL (step), PANGO_WRAP_WORD);
  gtk_widget_set_hexpand (step, TRUE);
  gtk_widget_add_css_class (state, "caption");
  gtk_widget_add_css_class (state, "step-state");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), step);
  gtk_box_append (GTK_BOX (box), state);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "page", GUINT_TO_POINTER (page));
  g_object_set_data (G_OBJECT (row), "icon", icon);
  g_object_set_data (G_OBJECT (row), "step", step);
  g_object_set_data (G_OBJECT (row), "state", state);
  return row;
}

static void
update_row (MunWizardSteps *self,
            GtkListBoxRow  *row)
{
  guint page = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "page"));
  MunPageState state = mun_wizard_run_page_state (self->run, page);
  gboolean current = page == mun_wizard_run_get_page (self->run);
  const char *step = _(mun_wizard_run_get_wizard (self->run)->pages[page].step);
  const char *word = current ? _("now") : _(states[state].word);
  g_autofree char *text = g_strdup_printf ("%u\302\240\302\240%s", mun_wizard_steps_position (self->run, page), step);
  g_autofree char *name = g_strdup_printf (_("Step %u, %s: %s"), mun_wizard_steps_position (self->run, page), step, word);
  GtkWidget *icon = g_object_get_data (G_OBJECT (row), "icon");
  gboolean locked = state == MUN_PAGE_NEW && !current && mun_wizard_run_reach (self->run) < page;

  gtk_widget_set_visible (GTK_WIDGET (row), state != MUN_PAGE_SKIPPED);
  /* It answers, with what comes first. */
  if (state == MUN_PAGE_NEW && !current)
    gtk_widget_add_css_class (GTK_WIDGET (row), "not-yet");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "not-yet");
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), locked ? "changes-prevent-symbolic" : mun_tone_icon (states[state].tone));
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), locked ? _("Opens when the step before it has been seen") : NULL);
  for (guint tone = 0; tone < MUN_N_TONES; tone++)
    gtk_widget_remove_css_class (icon, mun_tone_class (tone));
  gtk_widget_add_css_class (icon, mun_tone_class (states[state].tone));
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "step"), text);
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "state"), word);
  mun_wizard_name (GTK_WIDGET (row), name);
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (row), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "current");
}

/* The first step of each part stands under its name. A part begins where its first page that is needed stands. */
static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  MunWizardSteps *self = user_data;
  guint part, part_before = 0, n_parts;
  const char *name;
  GtkWidget *header;

  /* Rows go one by one when the list goes. */
  if (self->run == NULL)
    return;
  name = mun_wizard_run_part (self->run, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "page")), &part, &n_parts);
  if (before != NULL)
    mun_wizard_run_part (self->run, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (before), "page")), &part_before, &n_parts);
  if (name == NULL || part == part_before)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  header = mun_wizard_text_new (_(name), "heading");
  gtk_widget_add_css_class (header, "steps-part");
  gtk_list_box_row_set_header (row, header);
}

static void
activated_cb (MunWizardSteps *self,
              GtkListBoxRow  *row)
{
  g_signal_emit (self, signals[GO], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "page")));
}

static void
mun_wizard_steps_dispose (GObject *object)
{
  g_clear_object (&MUN_WIZARD_STEPS (object)->run);

  G_OBJECT_CLASS (mun_wizard_steps_parent_class)->dispose (object);
}

static void
mun_wizard_steps_class_init (MunWizardStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_steps_dispose;

  signals[GO] = g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
mun_wizard_steps_init (MunWizardSteps *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_add_css_class (self->list, "steps");
  mun_wizard_name (self->list, _("Steps"));
  gtk_widget_set_hexpand (self->list, TRUE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->list);
}

void
mun_wizard_steps_set_run (MunWizardSteps *self,
                          MunWizardRun   *run)
{
  g_return_if_fail (MUN_IS_WIZARD_STEPS (self) && MUN_IS_WIZARD_RUN (run) && self->run == NULL);

  self->run = g_object_ref (run);
  for (guint i = 0; i < mun_wizard_run_get_wizard (run)->n_pages; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), create_row (i));
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), header_cb, self, NULL);
  mun_wizard_steps_update (self);
}

void
mun_wizard_steps_update (MunWizardSteps *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (MUN_IS_WIZARD_STEPS (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    update_row (self, row);
}

void
mun_wizard_steps_update_page (MunWizardSteps *self,
                              guint           page)
{
  g_return_if_fail (MUN_IS_WIZARD_STEPS (self));

  update_row (self, gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), page));
}

void
mun_wizard_steps_reveal (MunWizardSteps *self)
{
  GtkWidget *scroller;
  GtkWidget *row;
  double y;

  g_return_if_fail (MUN_IS_WIZARD_STEPS (self));

  scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), mun_wizard_run_get_page (self->run)));
  if (scroller == NULL || row == NULL || !gtk_widget_translate_coordinates (row, self->list, 0, 0, NULL, &y))
    return;
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                             MAX (0, y - gtk_widget_get_height (row)), y + 2 * gtk_widget_get_height (row));
}

static gboolean
is_skipped (MunWizardRun *run,
            guint         page)
{
  const MunWizardPage *p = &mun_wizard_run_get_wizard (run)->pages[page];

  return p->skip != NULL && p->skip (run);
}

guint
mun_wizard_steps_count (MunWizardRun *run)
{
  return mun_wizard_steps_position (run, mun_wizard_run_get_wizard (run)->n_pages - 1);
}

guint
mun_wizard_steps_position (MunWizardRun *run,
                           guint         page)
{
  guint position = 0;

  for (guint i = 0; i <= page; i++)
    position += !is_skipped (run, i);
  return position;
}

guint
mun_wizard_steps_page (MunWizardRun *run,
                       guint         position)
{
  for (guint i = 0; i < mun_wizard_run_get_wizard (run)->n_pages; i++)
    if (!is_skipped (run, i) && --position == 0)
      return i;
  return G_MAXUINT;
}

char *
mun_wizard_steps_describe (MunWizardRun *run,
                           guint         page,
                           gboolean      named,
                           gboolean      timed)
{
  const MunWizard *wizard = mun_wizard_run_get_wizard (run);
  guint position = mun_wizard_steps_position (run, page);
  guint part = 0, n_parts = 0;
  const char *name = mun_wizard_run_part (run, page, &part, &n_parts);
  g_autofree char *where = NULL;

  if (name != NULL)
    where = g_strdup_printf (_("Part %1$u of %2$u: %3$s"), part, n_parts, _(named ? wizard->pages[page].step : name));
  else if (named)
    where = g_strdup_printf (_("Step %u of %u: %s"), position, mun_wizard_steps_count (run), _(wizard->pages[page].step));
  else
    where = g_strdup_printf (_("Step %u of %u"), position, mun_wizard_steps_count (run));
  if (position > 1 || !timed)
    return g_steal_pointer (&where);
  return g_strdup_printf ("%s · %s", where, _(wizard->minutes));
}

char *
mun_wizard_steps_refuse (MunWizardRun *run,
                         guint         page)
{
  const MunWizard *wizard = mun_wizard_run_get_wizard (run);
  guint next = mun_wizard_run_next_new (run);
  guint reach = mun_wizard_run_reach (run);

  if (wizard->pages[page].kind == MUN_PAGE_RESULT && page <= reach && mun_wizard_run_page_state (run, page) == MUN_PAGE_NEW)
    return g_strdup (_("The last step opens when you finish. The button for it is on the page “Check”."));
  if (page <= reach)
    return NULL;
  return g_strdup_printf (_("Step %1$u opens after those before it. Step %2$u, “%3$s”, comes first."), mun_wizard_steps_position (run, page),
                          mun_wizard_steps_position (run, next), _(wizard->pages[next].step));
}

gboolean
mun_wizard_steps_finishes (MunWizardRun *run)
{
  const MunWizard *wizard = mun_wizard_run_get_wizard (run);
  guint next = mun_wizard_steps_page (run, mun_wizard_steps_position (run, mun_wizard_run_get_page (run)) + 1);

  return next < wizard->n_pages && wizard->pages[next].kind == MUN_PAGE_RESULT && mun_wizard_run_get_made (run) == NULL;
}
