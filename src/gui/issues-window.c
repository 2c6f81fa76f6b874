/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/issues-window.h"

#include <glib/gi18n.h>

#include "gui/file-chooser.h"
#include "gui/rows.h"
#include "report/reports/reports.h"

/* What it is about, how confidential it is, who got it. */
static char *
describe_issue (MunWorkspace *workspace,
                MunRecord    *issue)
{
  g_autoptr(MunRecord) subject = mun_workspace_get_any (workspace, mun_record_get (issue, REPORT_ISSUE_RECORD), NULL);
  g_autofree char *on = mun_workspace_format (workspace, issue, REPORT_ISSUE_ISSUED_ON, NULL);
  g_autofree char *by = mun_workspace_format (workspace, issue, REPORT_ISSUE_ISSUED_BY, NULL);
  g_autofree char *class = mun_workspace_format (workspace, issue, REPORT_ISSUE_CLASSIFICATION, NULL);
  g_autofree char *number = g_strdup_printf (_("Issue %s"), mun_record_get (issue, REPORT_ISSUE_ISSUE_NO));
  const char *parts[] = { subject != NULL ? mun_record_get_ref (subject) : "", number, class, on, by, mun_record_get (issue, REPORT_ISSUE_SENT_TO) };
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static GtkWidget *
create_issue_row (MunWorkspace *workspace,
                  MunRecord    *issue)
{
  g_autofree char *line = describe_issue (workspace, issue);
  g_autofree char *title = g_strdup_printf ("%s %s", mun_record_get (issue, REPORT_ISSUE_REPORT_CODE), mun_record_get (issue, REPORT_ISSUE_TITLE));
  g_autofree char *checksum = g_strdup_printf (_("Fingerprint of its file: %s"), mun_record_get (issue, REPORT_ISSUE_SHA256));
  GtkWidget *row = mun_plain_row_new (title, line);

  gtk_widget_set_tooltip_text (row, checksum);
  return row;
}

static void
chosen_cb (GFile    *file,
           gpointer  user_data)
{
  GtkWidget *answer = user_data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *text = path != NULL ? mun_issues_describe_pdf (g_object_get_data (G_OBJECT (answer), "workspace"), path)
                                       : g_strdup (_("Only a PDF in a folder of this machine can be checked."));

  gtk_label_set_text (GTK_LABEL (answer), text);
  gtk_widget_set_visible (answer, TRUE);
}

static void
check_cb (GtkWidget *answer)
{
  mun_choose_file (answer, MUN_CHOOSE_OPEN, _("Check a PDF"), _("_Check"), NULL, "*.pdf", chosen_cb, answer);
}

static GtkWidget *
create_check (MunWorkspace *workspace)
{
  GtkWidget *group = mun_group_new (NULL, _("Somebody shows you a report? Check its PDF: only a file that was not altered by a single letter is found here."));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Check a PDF…"));
  GtkWidget *answer = mun_label_new ("", NULL);

  g_object_set_data_full (G_OBJECT (answer), "workspace", g_object_ref (workspace), g_object_unref);
  gtk_widget_set_visible (answer, FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (check_cb), answer, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), answer);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
  return group;
}

static GtkWidget *
create_issues (MunWorkspace *workspace)
{
  MunQuery query = { .spec = &mun_report_issue_spec, .sort_field = MUN_SORT_REF, .descending = TRUE };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) issues = mun_workspace_query (workspace, &query, &error);
  GtkWidget *group = mun_group_new (NULL, NULL);

  for (guint i = 0; issues != NULL && i < issues->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_issue_row (workspace, issues->pdata[i]));
  if (issues == NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), error->message);
  else if (issues->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           _("No report has been issued yet. Export one, then choose “Register This Copy”: date, number and fingerprint are kept here."));
  return group;
}

void
mun_issues_window_show (MunWindow *window)
{
  GtkWidget *preferences;
  GtkWidget *page;

  g_return_if_fail (MUN_IS_WINDOW (window));

  preferences = adw_preferences_window_new ();
  page = adw_preferences_page_new ();
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (create_check (mun_window_get_workspace (window))));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (create_issues (mun_window_get_workspace (window))));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (preferences), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (preferences), FALSE);
  gtk_window_set_title (GTK_WINDOW (preferences), _("Issued Reports"));
  gtk_window_set_transient_for (GTK_WINDOW (preferences), GTK_WINDOW (window));
  gtk_window_set_modal (GTK_WINDOW (preferences), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (preferences), 620, 560);
  gtk_window_present (GTK_WINDOW (preferences));
}

char *
mun_issues_describe_pdf (MunWorkspace *workspace,
                         const char   *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunIssueCheck) check = NULL;
  g_autofree char *line = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && path != NULL, NULL);

  check = mun_report_check_issue (workspace, path, &error);
  if (check == NULL)
    return g_strdup (error->message);
  if (check->issue == NULL)
    return g_strdup (_("This PDF is not among the issued reports: it was not registered in this file, or it was altered afterwards."));
  line = describe_issue (workspace, check->issue);
  /* Translators: %1$s is the title of a report, %2$s its number, date and the like */
  found = g_strdup_printf (_("This is what was issued: %1$s, %2$s."), mun_record_get (check->issue, REPORT_ISSUE_TITLE), line);
  if (*mun_record_get_withdrawn (check->issue) != '\0')
    return g_strdup_printf ("%s %s", found, _("This entry has been withdrawn from the register."));
  return g_strdup_printf ("%s %s", found, check->newest->number == check->entered->number ? _("The file has not changed since.")
                                                                                           : _("The file has changed since."));
}
