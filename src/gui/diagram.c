/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/diagram.h"

#include "gui/chart-look.h"

struct _MunDiagram {
  GtkWidget parent_instance;

  /* Children */
  GPtrArray *buttons; /* (element-type GtkWidget) */

  /* Owned */
  const MunDiagramKind *kind;
  gpointer              data;
  GDestroyNotify        free_data;
  MunBox               *boxes;
  guint                 current; /* box in the Tab order */
  double                zoom;
};

G_DEFINE_FINAL_TYPE (MunDiagram, mun_diagram, GTK_TYPE_WIDGET)

enum { ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
set_current (MunDiagram *self,
             guint       box)
{
  self->current = box;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_focusable (self->buttons->pdata[i], i == box);
}

static void
clear (MunDiagram *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (self->buttons->pdata[i]);
  g_ptr_array_set_size (self->buttons, 0);
  if (self->free_data != NULL && self->data != NULL)
    self->free_data (self->data);
  self->data = NULL;
  g_clear_pointer (&self->boxes, g_free);
}

static int
find_focus (MunDiagram *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint box;

  return focus != NULL && g_ptr_array_find (self->buttons, focus, &box) ? (int) box : -1;
}

/* Boxes out of sight come into it with the focus. */
static void
focus_box (MunDiagram *self,
           guint       box)
{
  set_current (self, box);
  gtk_widget_grab_focus (self->buttons->pdata[box]);
}

static void
clicked_cb (MunDiagram *self,
            GtkWidget  *button)
{
  guint box;

  if (!g_ptr_array_find (self->buttons, button, &box))
    return;
  focus_box (self, box);
  g_signal_emit (self, signals[ACTIVATED], 0, box);
}

static gboolean
key_cb (MunDiagram      *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  int right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right ? 1 : key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -1 : 0;
  int down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : 0;
  int focus = find_focus (self);

  if (focus < 0 || self->boxes == NULL || (right == 0 && down == 0) || state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return FALSE;
  focus_box (self, self->kind->step (self->data, self->boxes, self->buttons->len, focus, right, down));
  return TRUE;
}

static void
mun_diagram_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  MunDiagram *self = MUN_DIAGRAM (widget);
  MunChartStyle style;
  double least;

  mun_chart_look (&style, widget, self->zoom);
  least = self->kind->least * style.size;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->boxes == NULL)
    *minimum = *natural = least;
  else
    *minimum = *natural = self->kind->lay_out (self->data, &style, MAX (for_size, least), self->boxes) + 1;
}

static void
mun_diagram_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  MunDiagram *self = MUN_DIAGRAM (widget);
  MunChartStyle style;

  if (self->boxes == NULL)
    return;
  mun_chart_look (&style, widget, self->zoom);
  self->kind->lay_out (self->data, &style, width, self->boxes);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      const MunBox *box = &self->boxes[i];
      GtkAllocation area = { box->x, box->y, 0, 0 };
      int least_width, least_height;

      gtk_widget_measure (self->buttons->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      gtk_widget_measure (self->buttons->pdata[i], GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
      area.width = MAX (box->width, least_width);
      area.height = MAX (box->height, least_height);
      gtk_widget_size_allocate (self->buttons->pdata[i], &area, -1);
    }
}

static void
mun_diagram_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  MunDiagram *self = MUN_DIAGRAM (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  MunChartStyle style;
  cairo_t *cr;

  if (self->boxes == NULL)
    return;
  mun_chart_look (&style, widget, self->zoom);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  self->kind->draw (cr, width, height, &style, self->data);
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (mun_diagram_parent_class)->snapshot (widget, snapshot);
}

static GtkSizeRequestMode
mun_diagram_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mun_diagram_dispose (GObject *object)
{
  clear (MUN_DIAGRAM (object));

  G_OBJECT_CLASS (mun_diagram_parent_class)->dispose (object);
}

static void
mun_diagram_finalize (GObject *object)
{
  g_ptr_array_unref (MUN_DIAGRAM (object)->buttons);

  G_OBJECT_CLASS (mun_diagram_parent_class)->finalize (object);
}

static void
mun_diagram_class_init (MunDiagramClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mun_diagram_dispose;
  object_class->finalize = mun_diagram_finalize;
  widget_class->measure = mun_diagram_measure;
  widget_class->size_allocate = mun_diagram_size_allocate;
  widget_class->snapshot = mun_diagram_snapshot;
  widget_class->get_request_mode = mun_diagram_get_request_mode;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "diagram");
}

static void
mun_diagram_init (MunDiagram *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->buttons = g_ptr_array_new ();
  self->zoom = 1;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
mun_diagram_new (const MunDiagramKind *kind)
{
  MunDiagram *self;

  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (MUN_TYPE_DIAGRAM, NULL);
  self->kind = kind;
  return GTK_WIDGET (self);
}

void
mun_diagram_set (MunDiagram         *self,
                 gpointer            data,
                 GDestroyNotify      free_data,
                 const char * const *names)
{
  int focus;

  g_return_if_fail (MUN_IS_DIAGRAM (self) && data != NULL && names != NULL);

  focus = find_focus (self);
  clear (self);
  self->data = data;
  self->free_data = free_data;
  for (guint i = 0; names[i] != NULL; i++)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, names[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->buttons, button);
    }
  self->boxes = g_new0 (MunBox, self->buttons->len + 1);
  if (self->buttons->len > 0)
    set_current (self, MIN (self->current, self->buttons->len - 1));
  if (focus >= 0 && self->buttons->len > 0)
    gtk_widget_grab_focus (self->buttons->pdata[self->current]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
mun_diagram_set_zoom (MunDiagram *self,
                      double      zoom)
{
  g_return_if_fail (MUN_IS_DIAGRAM (self));

  self->zoom = CLAMP (zoom, 0.4, 3);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
mun_diagram_get_zoom (MunDiagram *self)
{
  g_return_val_if_fail (MUN_IS_DIAGRAM (self), 1);

  return self->zoom;
}

void
mun_diagram_describe (MunDiagram *self,
                      const char *name,
                      const char *text)
{
  g_return_if_fail (MUN_IS_DIAGRAM (self) && name != NULL && text != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
