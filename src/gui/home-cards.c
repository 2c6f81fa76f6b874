/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/home-cards.h"

#include <glib/gi18n.h>

#include "base/date.h"
#include "gui/chart-look.h"
#include "gui/evidence.h"
#include "gui/revision-list.h"
#include "gui/rows.h"
#include "gui/small-matrix.h"
#include "gui/texts.h"
#include "model/summary.h"

static GtkWidget *
create_row (const char *title,
            const char *subtitle)
{
  GtkWidget *row = mun_plain_row_new (title, subtitle);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
add_row (GtkWidget *group,
         GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
set_description (GtkWidget  *group,
                 const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
}

/* What is due ------------------------------------------------------------------------------------------------------ */

static GtkWidget *
create_due_row (const MunHomeDue *due)
{
  GtkWidget *row = create_row (due->title, due->detail);
  g_autofree char *when = mun_text_waiting (due->days, due->undated);

  mun_row_add_caption (row, when, due->days < 0 ? "tone-alarm" : NULL);
  mun_row_set_action (row, "win.show-record", due->id);
  return row;
}

static void
add_more_row (GtkWidget *group,
              guint      more)
{
  g_autofree char *title = g_strdup_printf (g_dngettext (NULL, "%u more in the calendar", "%u more in the calendar", more), more);
  GtkWidget *row = create_row (title, NULL);

  mun_row_set_action (row, "win.go-to", "calendar");
  add_row (group, row);
}

/* Rows @first to @last of what Home shows; those of @all beyond them stand in the calendar. */
static GtkWidget *
create_due_group (const MunHomeFacts *facts,
                  const char         *title,
                  guint               first,
                  guint               last,
                  guint               all)
{
  GtkWidget *group = mun_group_new (title, NULL);

  for (guint i = first; i < last; i++)
    add_row (group, create_due_row (facts->due->pdata[i]));
  if (all > last - first)
    add_more_row (group, all - (last - first));
  return group;
}

/* The plan stands in the calendar. */
static void
add_year_row (GtkWidget  *group,
              const char *steps)
{
  GtkWidget *row = create_row (_("Your first-year plan"), steps);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  mun_row_set_action (row, "win.go-to", "calendar");
  add_row (group, row);
}

GtkWidget *
mun_home_due_new (const MunHomeFacts *facts)
{
  GtkWidget *coming = create_due_group (facts, _("Due in the next 30 days"), facts->n_late_shown, facts->due->len, facts->n_due - facts->n_overdue);
  GtkWidget *both;

  if (*facts->year != '\0')
    add_year_row (coming, facts->year);
  else if (facts->n_due == 0)
    set_description (coming, _("Nothing. Dates that you enter show up here."));
  if (facts->n_overdue == 0)
    return coming;
  both = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (both), create_due_group (facts, _("Overdue"), 0, facts->n_late_shown, facts->n_overdue));
  if (facts->n_due > facts->n_overdue || *facts->year != '\0')
    gtk_box_append (GTK_BOX (both), coming);
  else
    g_object_unref (g_object_ref_sink (coming));
  return both;
}

/* What is open ----------------------------------------------------------------------------------------------------- */

static GtkWidget *
create_count_row (const char *title,
                  gint64      n,
                  MunFilter  *filter)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  GtkWidget *row = create_row (title, NULL);
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "number");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-list");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), mun_filter_to_variant (filter));
  return row;
}

GtkWidget *
mun_home_open_new (const MunHomeFacts *facts)
{
  GtkWidget *group = mun_group_new (_("Open"), NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < MUN_HOME_OPEN; i++)
    {
      const char *title;
      g_autoptr(MunFilter) filter = mun_home_open (i, &title);

      if (facts->open[i] == 0)
        continue;
      add_row (group, create_count_row (_(title), facts->open[i], filter));
      any = TRUE;
    }
  if (!any)
    set_description (group, _("No findings, problems or actions are open."));
  return group;
}

/* What changed ----------------------------------------------------------------------------------------------------- */

static void
change_activated_cb (GtkWidget    *row,
                     MunWorkspace *workspace)
{
  gint64 number = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (row), "number"));
  g_autoptr(GPtrArray) changes = mun_store_revision_changes (mun_workspace_get_store (workspace), number, NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      MunFieldChange *change = changes->pdata[i];

      if (change->kind != MUN_REMOVED && !(change->spec->flags & MUN_SPEC_INTERNAL))
        {
          gtk_widget_activate_action (row, "win.show-record", "s", change->id);
          return;
        }
    }
}

static GtkWidget *
create_revision_row (const MunRevision *revision,
                     MunWorkspace      *workspace)
{
  g_autofree char *moment = mun_text_moment (revision->at);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", moment, revision->person);
  g_autofree char *summary = mun_summary_in (revision->summary, NULL);
  GtkWidget *row = create_row (summary, subtitle);

  g_object_set_data (G_OBJECT (row), "number", GSIZE_TO_POINTER (revision->number));
  g_signal_connect_object (row, "activated", G_CALLBACK (change_activated_cb), workspace, 0);
  return row;
}

static GtkWidget *
create_author_row (const MunHomeAuthor *author)
{
  g_autofree char *title = g_strdup_printf (g_dngettext (NULL, "%u change by %s", "%u changes by %s", author->n), author->n, author->name);
  GtkWidget *row = create_row (title, NULL);

  mun_row_set_action (row, "win.find-history", author->name);
  return row;
}

GtkWidget *
mun_home_changes_new (const MunHomeFacts *facts,
                      MunWorkspace       *workspace,
                      const char         *since)
{
  GtkWidget *group;

  if (facts->authors->len > 0 && since != NULL)
    {
      g_autofree char *day = mun_text_day (since, mun_workspace_get_today (workspace));
      g_autofree char *title = g_strdup_printf (_("Changed since your last visit: %s"), day);

      group = mun_group_new (title, NULL);
      for (guint i = 0; i < facts->authors->len; i++)
        add_row (group, create_author_row (facts->authors->pdata[i]));
      return group;
    }
  group = mun_group_new (_("Changed last"), since != NULL ? _("Nobody else has changed anything since your last visit.") : NULL);
  for (guint i = 0; facts->last != NULL && i < facts->last->len; i++)
    add_row (group, create_revision_row (facts->last->pdata[i], workspace));
  return group;
}

/* The risks -------------------------------------------------------------------------------------------------------- */

/* What the letters of the cells stand for. */
static GtkWidget *
create_legend (const MunRiskFacts *risks)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < risks->n_bands; i++)
    g_string_append_printf (words, "%s%s %s", i > 0 ? "  ·  " : "", risks->letters[i], risks->names[i]);
  return mun_label_new (words->str, "caption dim-label");
}

/* The question of every owner and auditor: which of them may not stay as they are? */
static GtkWidget *
create_above_row (const MunRiskFacts *risks)
{
  g_autoptr(MunFilter) filter = mun_risk_facts_above (risks);
  g_autofree char *title = risks->above == 0 ? g_strdup (_("No risk is above what you accept"))
                                             : g_strdup_printf (g_dngettext (NULL, "%d risk is above what you accept", "%d risks are above what you accept", (gulong) risks->above),
                                                                (int) risks->above);
  g_autofree char *subtitle = g_strdup_printf (_("Today’s score over %d, and nobody has accepted it"), risks->appetite);
  GtkWidget *row = create_row (title, subtitle);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), mun_filter_to_variant (filter));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-list");
  return row;
}

GtkWidget *
mun_home_risks_new (const MunHomeFacts *facts)
{
  GtkWidget *group;
  GtkWidget *both;

  if (facts->risks->scored[MUN_BEFORE_TREATMENT] + facts->risks->scored[MUN_AFTER_TREATMENT] == 0)
    return NULL;
  group = mun_group_new (_("Risk picture"), _("Likelihood upwards, impact to the right. A cell shows its risks."));
  both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gtk_box_set_homogeneous (GTK_BOX (both), TRUE);
  for (guint treated = 0; treated < MUN_N_TREATED; treated++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      g_autofree char *words = mun_risk_facts_describe (facts->risks, treated);
      GtkWidget *label = mun_label_new (words, "caption");

      gtk_widget_set_vexpand (label, TRUE);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), mun_small_matrix_new (facts->risks, treated));
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (both), box);
    }
  gtk_widget_set_margin_top (both, 6);
  gtk_widget_set_margin_bottom (both, 6);
  if (facts->risks->above >= 0)
    add_row (group, create_above_row (facts->risks));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), both);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_legend (facts->risks));
  return group;
}

/* The objectives --------------------------------------------------------------------------------------------------- */

static void
draw_progress_cb (GtkDrawingArea *area,
                  cairo_t        *cr,
                  int             width,
                  int             height,
                  gpointer        user_data)
{
  const double *shares = user_data;
  MunChartStyle style;

  mun_chart_look (&style, GTK_WIDGET (area), 0.85);
  mun_chart_progress (cr, width, height, &style, shares[0], shares[1]);
}

static GtkWidget *
create_progress (const MunHomeObjective *objective)
{
  GtkWidget *area = gtk_drawing_area_new ();
  double *shares = g_new (double, 2);

  shares[0] = objective->share;
  shares[1] = objective->expected;
  gtk_widget_set_size_request (area, 110, 18);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_progress_cb, shares, g_free);
  return area;
}

static GtkWidget *
create_objective_row (const MunHomeObjective *objective)
{
  g_autofree char *day = mun_text_whole_day (objective->due);
  g_autofree char *due = *objective->due != '\0' ? g_strdup_printf (_("until %s"), day) : g_strdup ("");
  g_autofree char *subtitle = g_strdup_printf ("%s%s%s", _(mun_progress_label (objective->state)), *due != '\0' ? " · " : "", due);
  GtkWidget *row = create_row (objective->title, subtitle);

  if (objective->known)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_progress (objective));
  mun_row_set_action (row, "win.show-record", objective->id);
  return row;
}

GtkWidget *
mun_home_objectives_new (const MunHomeFacts *facts)
{
  GtkWidget *group;

  if (facts->objectives->len == 0)
    return NULL;
  group = mun_group_new (_("Objectives"), NULL);
  for (guint i = 0; i < facts->objectives->len; i++)
    add_row (group, create_objective_row (facts->objectives->pdata[i]));
  return group;
}

/* The clauses ------------------------------------------------------------------------------------------------------ */

static GtkWidget *
create_clause_row (const MunClauseFacts *clause,
                   guint                 number)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (clause->title);
  g_autofree char *share = g_strdup_printf (_("%u of %u"), clause->counts[MUN_EVIDENCE_COMPLETE], clause->total);
  GtkWidget *label = gtk_label_new (share);
  GtkWidget *bar = mun_share_bar_new ();
  g_autofree char *words = mun_evidence_describe (clause->counts);
  g_autofree char *name = g_strdup_printf ("%s: %s", clause->title, words);
  g_autofree char *target = g_strdup_printf ("28000:%u", number);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  mun_share_bar_set (MUN_SHARE_BAR (bar), clause->counts);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_widget_add_css_class (row, "clause-bar");
  gtk_widget_set_tooltip_text (row, words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  mun_row_set_action (row, "win.show-requirement", target);
  return row;
}

GtkWidget *
mun_home_clauses_new (const MunClauseFacts *clauses)
{
  GtkWidget *group = mun_group_new (_("Proved by your records"), _("Requirements of ISO 28000, clause by clause"));

  for (guint i = 0; i < MUN_N_CLAUSES; i++)
    add_row (group, create_clause_row (&clauses[i], MUN_FIRST_CLAUSE + i));
  return group;
}
