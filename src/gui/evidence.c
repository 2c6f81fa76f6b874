/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/evidence.h"

#include <glib/gi18n.h>
#include <string.h>

struct _MunShareBar {
  GtkWidget parent_instance;

  guint counts[MUN_N_EVIDENCE];
};

G_DEFINE_FINAL_TYPE (MunShareBar, mun_share_bar, GTK_TYPE_WIDGET)

static const struct {
  const char *icon;
  const char *css;
  const char *color;
  const char *count; /* N_() */
} looks[MUN_N_EVIDENCE] = {
  [MUN_EVIDENCE_COMPLETE]       = { "mun-state-done-symbolic", "tone-done", "success_color", N_("%u complete") },
  [MUN_EVIDENCE_PARTIAL]        = { "mun-state-going-symbolic", "tone-going", "accent_color", N_("%u partial") },
  [MUN_EVIDENCE_MISSING]        = { "mun-state-start-symbolic", "tone-missing", "warning_color", N_("%u missing") },
  [MUN_EVIDENCE_MANUAL]         = { "mun-person-symbolic", "tone-judge", NULL, N_("%u to be judged") },
  [MUN_EVIDENCE_NOT_APPLICABLE] = { "mun-state-over-symbolic", "tone-over", NULL, N_("%u not applicable") },
};

static void
get_color (GtkWidget  *widget,
           const char *name,
           GdkRGBA    *color)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  if (name == NULL || !gtk_style_context_lookup_color (style, name, color))
    gtk_style_context_get_color (style, color);
  if (name == NULL)
    color->alpha *= 0.45f;
}

static void
draw_outline (GtkSnapshot           *snapshot,
              const graphene_rect_t *area,
              const GdkRGBA         *color)
{
  const float widths[] = { 1.5f, 1.5f, 1.5f, 1.5f };
  const GdkRGBA colors[] = { *color, *color, *color, *color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, area, 2);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/* Without colours the parts still differ: full, lower half, outline, dots, a line. */
static void
draw_part (GtkSnapshot *snapshot,
           MunEvidence  evidence,
           float        x,
           float        width,
           float        height,
           GdkRGBA     *color)
{
  switch (evidence)
    {
    case MUN_EVIDENCE_COMPLETE:
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, 0, width, height));
      break;
    case MUN_EVIDENCE_PARTIAL:
      draw_outline (snapshot, &GRAPHENE_RECT_INIT (x, 0, width, height), color);
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, height / 2, width, height / 2));
      break;
    case MUN_EVIDENCE_MISSING:
      draw_outline (snapshot, &GRAPHENE_RECT_INIT (x, 0, width, height), color);
      break;
    case MUN_EVIDENCE_MANUAL:
      for (float dot = x; dot + 2 <= x + width; dot += 4)
        gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (dot, 1, 2, height - 2));
      break;
    case MUN_EVIDENCE_NOT_APPLICABLE:
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, height / 2 - 0.5f, width, 1.5f));
      break;
    case MUN_N_EVIDENCE:
    default:
      g_assert_not_reached ();
    }
}

static void
mun_share_bar_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  MunShareBar *self = MUN_SHARE_BAR (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint total = 0;
  float x = 0;

  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    total += self->counts[i];
  if (total == 0 || width < 4)
    return;
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    {
      float part = width * self->counts[i] / total;
      GdkRGBA color;

      if (self->counts[i] == 0)
        continue;
      get_color (widget, looks[i].color, &color);
      draw_part (snapshot, i, mirrored ? width - x - part : x, MAX (part - 2, 1.5f), height, &color);
      x += part;
    }
}

static void
mun_share_bar_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 48 : 8;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 96 : 8;
}

static void
mun_share_bar_class_init (MunShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mun_share_bar_snapshot;
  widget_class->measure = mun_share_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mun_share_bar_init (MunShareBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
mun_share_bar_new (void)
{
  return g_object_new (MUN_TYPE_SHARE_BAR, NULL);
}

void
mun_share_bar_set (MunShareBar *self,
                   const guint *counts)
{
  g_autofree char *words = NULL;

  g_return_if_fail (MUN_IS_SHARE_BAR (self) && counts != NULL);

  memcpy (self->counts, counts, sizeof self->counts);
  words = mun_evidence_describe (counts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
mun_evidence_icon (MunEvidence evidence)
{
  g_return_val_if_fail (evidence < MUN_N_EVIDENCE, NULL);

  return looks[evidence].icon;
}

const char *
mun_evidence_class (MunEvidence evidence)
{
  g_return_val_if_fail (evidence < MUN_N_EVIDENCE, NULL);

  return looks[evidence].css;
}

char *
mun_evidence_describe (const guint *counts)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (counts != NULL, NULL);

  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    if (counts[i] > 0)
      {
        g_autofree char *number = g_strdup_printf ("%u", counts[i]);
        g_auto(GStrv) parts = g_strsplit (_(looks[i].count), "%u", 2);

        g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? _(", ") : "", parts[0], number, parts[1]);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
mun_level_label (MunLevel level)
{
  switch (level)
    {
    case MUN_LEVEL_SHALL:
      return N_("Required");
    case MUN_LEVEL_SHOULD:
      return N_("Recommended");
    case MUN_LEVEL_MAY:
      return N_("Permitted");
    default:
      g_return_val_if_reached ("");
    }
}

GtkWidget *
mun_evidence_badge_new (MunEvidence evidence)
{
  GtkWidget *badge = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  gtk_box_append (GTK_BOX (badge), gtk_image_new_from_icon_name (mun_evidence_icon (evidence)));
  gtk_box_append (GTK_BOX (badge), gtk_label_new (_(mun_evidence_label (evidence))));
  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_add_css_class (badge, mun_evidence_class (evidence));
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  return badge;
}
