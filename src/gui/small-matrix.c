/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/small-matrix.h"

#include <glib/gi18n.h>

#include "gui/chart-look.h"

struct _MunSmallMatrix {
  GtkWidget parent_instance;

  /* Owned */
  MunRiskFacts *risks;
  MunTreated    treated;
  int           marked;  /* cell, or -1 before the first step */
};

G_DEFINE_FINAL_TYPE (MunSmallMatrix, mun_small_matrix, GTK_TYPE_WIDGET)

static const char * const titles[MUN_N_TREATED] = {
  [MUN_BEFORE_TREATMENT] = N_("Without controls"),
  [MUN_AFTER_TREATMENT] = N_("Today"),
};

static void
fill_matrix (MunSmallMatrix *self,
             MunMatrix      *matrix)
{
  *matrix = (MunMatrix) {
    .columns = self->risks->columns,
    .rows = self->risks->rows,
    .bands = self->risks->bands,
    .counts = self->risks->counts[self->treated],
    .n_bands = self->risks->n_bands,
    .letters = (const char * const *) self->risks->letters,
    .marked = gtk_widget_has_visible_focus (GTK_WIDGET (self)) ? self->marked : -1,
  };
}

static gboolean
has_letters (MunSmallMatrix *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) / (int) self->risks->columns >= 24;
}

static void
describe (MunSmallMatrix *self)
{
  g_autofree char *name = mun_risk_facts_describe (self->risks, self->treated);

  if (self->marked >= 0)
    {
      guint n = self->risks->counts[self->treated][self->marked];
      g_autofree char *cell = g_strdup_printf (g_dngettext (NULL, "Likelihood %u, impact %u: %u risk", "Likelihood %u, impact %u: %u risks", n),
                                               self->marked / self->risks->columns + 1, self->marked % self->risks->columns + 1, n);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, cell, -1);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), cell);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_cell (MunSmallMatrix *self,
           int             cell)
{
  g_autoptr(MunFilter) filter = mun_risk_facts_filter (self->risks, self->treated, cell);

  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.show-list", mun_filter_to_variant (filter));
}

static void
mark (MunSmallMatrix *self,
      int             cell)
{
  self->marked = cell;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* From the worst cell, where one looks first. */
static int
find_worst (MunSmallMatrix *self)
{
  int worst = 0;

  for (guint i = 0; i < self->risks->rows * self->risks->columns; i++)
    if (self->risks->counts[self->treated][i] > 0 && self->risks->bands[i] >= self->risks->bands[worst])
      worst = i;
  return worst;
}

static int
find_cell (MunSmallMatrix *self,
           double          x,
           double          y)
{
  MunChartStyle style;
  MunMatrix matrix;

  mun_chart_look (&style, GTK_WIDGET (self), 0.9);
  fill_matrix (self, &matrix);
  return mun_chart_matrix_cell_at (gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), &style, &matrix, x, y);
}

static void
released_cb (MunSmallMatrix *self,
             int             n,
             double          x,
             double          y)
{
  int cell = find_cell (self, x, y);

  if (cell >= 0)
    show_cell (self, cell);
}

static void
focus_cb (MunSmallMatrix *self)
{
  if (self->marked < 0)
    mark (self, find_worst (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
key_cb (MunSmallMatrix *self,
        guint           key)
{
  int columns = self->risks->columns;
  int row = self->marked / columns;
  int column = self->marked % columns;

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (self->marked >= 0)
        show_cell (self, self->marked);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      row++;
      break;
    case GDK_KEY_Down:
      row--;
      break;
    case GDK_KEY_Left:
      column--;
      break;
    case GDK_KEY_Right:
      column++;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  if (row >= 0 && row < (int) self->risks->rows && column >= 0 && column < columns)
    mark (self, row * columns + column);
  return GDK_EVENT_STOP;
}

static void
mun_small_matrix_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MunSmallMatrix *self = MUN_SMALL_MATRIX (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  MunChartStyle style;
  MunMatrix matrix;

  mun_chart_look (&style, widget, 0.9);
  fill_matrix (self, &matrix);
  if (!has_letters (self))
    matrix.letters = NULL;
  mun_chart_matrix (cr, width, height, &style, &matrix);
  cairo_destroy (cr);
}

static void
mun_small_matrix_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 110 : 130;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : 150;
}

static void
mun_small_matrix_finalize (GObject *object)
{
  g_clear_pointer (&MUN_SMALL_MATRIX (object)->risks, mun_risk_facts_unref);

  G_OBJECT_CLASS (mun_small_matrix_parent_class)->finalize (object);
}

static void
mun_small_matrix_class_init (MunSmallMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mun_small_matrix_finalize;
  widget_class->snapshot = mun_small_matrix_snapshot;
  widget_class->measure = mun_small_matrix_measure;
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mun_small_matrix_init (MunSmallMatrix *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->marked = -1;
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

GtkWidget *
mun_small_matrix_new (MunRiskFacts *risks,
                      MunTreated    treated)
{
  MunSmallMatrix *self;

  g_return_val_if_fail (risks != NULL && treated < MUN_N_TREATED, NULL);

  self = g_object_new (MUN_TYPE_SMALL_MATRIX, "hexpand", TRUE, NULL);
  self->risks = mun_risk_facts_ref (risks);
  self->treated = treated;
  /* Empty cells lead nowhere. */
  gtk_widget_set_focusable (GTK_WIDGET (self), risks->scored[treated] > 0);
  describe (self);
  return GTK_WIDGET (self);
}

char *
mun_risk_facts_describe (const MunRiskFacts *risks,
                         MunTreated          treated)
{
  guint highest = 0;
  g_autofree char *n = NULL;

  g_return_val_if_fail (risks != NULL && treated < MUN_N_TREATED, NULL);

  if (risks->scored[treated] == 0)
    return g_strdup_printf (_("%s: no risk scored"), _(titles[treated]));
  for (guint i = 0; i < risks->rows * risks->columns; i++)
    if (risks->bands[i] + 1 == risks->n_bands)
      highest += risks->counts[treated][i];
  n = g_strdup_printf (g_dngettext (NULL, "%u risk", "%u risks", risks->scored[treated]), risks->scored[treated]);
  return g_strdup_printf (_("%s: %s, of these %u %s"), _(titles[treated]), n, highest, risks->n_bands > 0 ? risks->names[risks->n_bands - 1] : "");
}
