/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/remark.h"

#include <glib/gi18n.h>

static const struct {
  const char *word;
  const char *icon;
  const char *css;
} levels[] = {
  [MUN_ISSUE_HINT]    = { N_("Advice"), "mun-state-start-symbolic", "tone-start" },
  [MUN_ISSUE_WARNING] = { N_("Please look"), "mun-state-going-symbolic", "tone-going" },
  [MUN_ISSUE_STOP]    = { N_("To be answered"), "mun-state-alarm-symbolic", "tone-alarm" },
};

static GtkWidget *
get_icon (GtkWidget *remark)
{
  return gtk_widget_get_first_child (remark);
}

static GtkWidget *
get_label (GtkWidget *remark)
{
  return gtk_widget_get_last_child (remark);
}

static void
swap_class (GtkWidget     *widget,
            MunIssueLevel  level)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    gtk_widget_remove_css_class (widget, levels[i].css);
  gtk_widget_add_css_class (widget, levels[level].css);
}

GtkWidget *
mun_remark_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "remark");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_visible (box, FALSE);
  return box;
}

/* What stops is told by the alarm in front of it; what does not says so in words. */
void
mun_remark_set (GtkWidget     *remark,
                MunIssueLevel  level,
                const char    *text)
{
  g_autofree char *said = NULL;

  g_return_if_fail (GTK_IS_BOX (remark) && level < G_N_ELEMENTS (levels));

  gtk_widget_set_visible (remark, text != NULL && *text != '\0');
  gtk_widget_set_size_request (remark, -1, -1);
  if (text == NULL || *text == '\0')
    {
      gtk_label_set_text (GTK_LABEL (get_label (remark)), "");
      return;
    }
  /* Translators: first "Please look" or "Advice", then a sentence */
  said = level == MUN_ISSUE_STOP ? g_strdup (text) : g_strdup_printf (_("%1$s: %2$s"), _(levels[level].word), text);
  gtk_label_set_text (GTK_LABEL (get_label (remark)), said);
  gtk_image_set_from_icon_name (GTK_IMAGE (get_icon (remark)), levels[level].icon);
  gtk_widget_set_tooltip_text (get_icon (remark), _(levels[level].word));
  swap_class (get_icon (remark), level);
  if (level == MUN_ISSUE_STOP)
    gtk_widget_add_css_class (get_label (remark), levels[level].css);
  else
    gtk_widget_remove_css_class (get_label (remark), levels[MUN_ISSUE_STOP].css);
}

void
mun_remark_vacate (GtkWidget *remark)
{
  int height;

  g_return_if_fail (GTK_IS_BOX (remark));

  height = gtk_widget_get_height (remark);
  gtk_label_set_text (GTK_LABEL (get_label (remark)), "");
  gtk_image_clear (GTK_IMAGE (get_icon (remark)));
  gtk_widget_set_tooltip_text (get_icon (remark), NULL);
  gtk_widget_set_size_request (remark, -1, height > 0 ? height : -1);
}

void
mun_remark_fill (GtkWidget *box,
                 GPtrArray *issues)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box) && issues != NULL);

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
  for (guint i = 0; i < issues->len; i++)
    {
      const MunIssue *issue = issues->pdata[i];
      GtkWidget *remark = mun_remark_new ();

      mun_remark_set (remark, issue->level, issue->message);
      gtk_box_append (GTK_BOX (box), remark);
    }
  gtk_widget_set_visible (box, issues->len > 0);
}

const char *
mun_remark_word (MunIssueLevel level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (levels), "");

  return _(levels[level].word);
}

const char *
mun_remark_icon (MunIssueLevel level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (levels), "");

  return levels[level].icon;
}

const char *
mun_remark_class (MunIssueLevel level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (levels), "");

  return levels[level].css;
}
